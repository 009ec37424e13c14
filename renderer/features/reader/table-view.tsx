/** A table as a table; its cells can be selected, found and marked like any other text. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Table } from '../../../preload/contract/model.ts';
import type { Layer } from './painting.ts';
import { Segments } from './segments.tsx';
import { type PlacedCell, placeCells } from './table-cells.ts';

export interface TableViewProps {
  readonly block: Block;
  readonly table: Table;
  readonly layers: readonly Layer[];
  readonly activeAnnotation: string | null;
}

const numeric = /^[\s<>≤≥≦≧±+\-−]*[\d.,]+\s*[%％‰]?$/;

export function TableView({ block, table, layers, activeAnnotation }: TableViewProps) {
  const { t } = useTranslation();
  const placed = useMemo(() => placeCells(block.text, table), [block.text, table]);
  const cell = (value: PlacedCell) =>
    value.start === null ? (
      <span className="cell-copy">{value.text}</span>
    ) : (
      <span data-start={value.start}>
        <Segments
          block={block}
          layers={layers}
          start={value.start}
          end={value.start + value.printed.length}
          activeAnnotation={activeAnnotation}
        />
      </span>
    );
  return (
    // The focus lets the keyboard scroll tables that are wider than the sheet.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <figure className="table-scroll" tabIndex={0} aria-label={table.caption ?? t('reader.table')}>
      <table>
        {table.caption !== null && <caption>{table.caption}</caption>}
        {placed.header.length > 0 && (
          <thead>
            {placed.header.map((row, index) => (
              <tr key={`h${index.toString()}`}>
                {row.map((value, column) => (
                  <th key={`${column.toString()}:${value.text}`} scope="col">
                    {cell(value)}
                  </th>
                ))}
                {index === 0 &&
                  table.attributes.slice(0, Math.max(0, widest(placed.rows) - row.length)).map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {placed.rows.map((row, index) => (
            <tr key={`r${index.toString()}`}>
              {row.map((value, column) => (
                <td
                  key={`${column.toString()}:${value.text}`}
                  className={
                    numeric.test(value.text) ? 'is-number' : value.text.length > 40 ? 'is-long' : undefined
                  }
                >
                  {cell(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {placed.rest.length > 0 && (
        <div className="table-rest">
          <p>{t('reader.tableRest')}</p>
          {placed.rest.map((rest) => (
            <p key={rest.start} data-start={rest.start}>
              <Segments
                block={block}
                layers={layers}
                start={rest.start}
                end={rest.start + rest.text.length}
                activeAnnotation={activeAnnotation}
              />
            </p>
          ))}
        </div>
      )}
    </figure>
  );
}

const widest = (rows: readonly (readonly PlacedCell[])[]): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);
