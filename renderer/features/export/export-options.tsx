/** Layout, cover, contents page, annotations, title, watermark, password and faces of an export. */
import { useTranslation } from 'react-i18next';
import { type ExportOptions, exportLayouts, longestWatermark } from '../../../preload/contract/model.ts';
import { Choice, Toggle } from '../../ui/choice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { PasswordChoice } from './password-choice.tsx';

export interface ExportOptionsFormProps {
  readonly options: ExportOptions;
  readonly password: string;
  readonly onChange: (patch: Partial<ExportOptions>) => void;
  readonly onPassword: (password: string) => void;
}

export function ExportOptionsForm({ options, password, onChange, onPassword }: ExportOptionsFormProps) {
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
      <div className="export-select">
        <span className="field-label" aria-hidden>
          {t('export.watermark')}
        </span>
        <TextField
          label={t('export.watermark')}
          placeholder={t('export.watermarkHint')}
          className="field is-wide"
          value={options.watermark ?? ''}
          maxLength={longestWatermark}
          onChange={(watermark) => onChange({ watermark })}
        />
      </div>
      <PasswordChoice password={password} onChange={onPassword} />
      {options.layout !== 'original' && (
        <Toggle
          label={t('export.officeFaces')}
          help={t('export.officeFacesHelp')}
          isSelected={options.faces === 'office'}
          onChange={(isOffice) => onChange({ faces: isOffice ? 'office' : 'bundled' })}
        />
      )}
    </div>
  );
}
