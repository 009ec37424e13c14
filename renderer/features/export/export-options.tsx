/** Layout, cover, contents page, annotations and title of an export. */
import { useTranslation } from 'react-i18next';
import { type ExportOptions, exportLayouts } from '../../../preload/contract/model.ts';
import { Choice, Toggle } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface ExportOptionsFormProps {
  readonly options: ExportOptions;
  readonly onChange: (patch: Partial<ExportOptions>) => void;
}

export function ExportOptionsForm({ options, onChange }: ExportOptionsFormProps) {
  const { t } = useTranslation();
  return (
    <div className="export-options">
      <Choice
        label={t('export.layout')}
        value={options.layout}
        options={exportLayouts.map((layout) => ({
          value: layout,
          label: t(`export.layoutOf.${layout}`),
        }))}
        onChange={(layout) => onChange({ layout })}
      />
      <div className="export-toggles">
        <Toggle
          label={t('export.cover')}
          isSelected={options.cover}
          onChange={(cover) => onChange({ cover })}
        />
        <Toggle
          label={t('export.contents')}
          isSelected={options.contents}
          onChange={(contents) => onChange({ contents })}
        />
        <Toggle
          label={t('export.annotations')}
          help={t('export.annotationsHelp')}
          isSelected={options.annotations}
          onChange={(annotations) => onChange({ annotations })}
        />
      </div>
      {options.cover && (
        <div>
          <span className="field-label" aria-hidden>
            {t('export.coverTitle')}
          </span>
          <TextField
            label={t('export.coverTitle')}
            placeholder={t('export.coverTitleHint')}
            className="field is-wide"
            value={options.title}
            maxLength={200}
            onChange={(title) => onChange({ title })}
          />
        </div>
      )}
    </div>
  );
}
