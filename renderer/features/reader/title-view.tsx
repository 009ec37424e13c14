/** A centred title, broken at word sense. */
import { useMemo } from 'react';
import type { Block } from '../../../preload/contract/model.ts';
import type { Layer } from './painting.ts';
import { Segments } from './segments.tsx';
import { breakTitle } from './title-lines.ts';

export interface TitleLinesProps {
  readonly block: Block;
  readonly layers: readonly Layer[];
  readonly maxEm: number;
  readonly isMain: boolean;
  readonly activeAnnotation: string | null;
}

export function TitleLines({ block, layers, maxEm, isMain, activeAnnotation }: TitleLinesProps) {
  const lines = useMemo(() => {
    let start = 0;
    return breakTitle(block.text, isMain ? maxEm : maxEm * 1.15).map((text) => {
      const line = { start, end: start + text.length };
      start = line.end;
      return line;
    });
  }, [block.text, maxEm, isMain]);
  const Tag = isMain ? 'h1' : 'h2';
  return (
    <Tag className="block-text" data-start={0}>
      {lines.map((line) => (
        <span className="title-line" key={line.start}>
          <Segments
            block={block}
            layers={layers}
            start={line.start}
            end={line.end}
            activeAnnotation={activeAnnotation}
          />
        </span>
      ))}
    </Tag>
  );
}
