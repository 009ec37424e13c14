/** Size, lines, measure and face of the text for reading. */
import { Type } from 'lucide-react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Label,
  Popover,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { readingFonts } from '../../../preload/contract/model.ts';
import { readingLimits } from '../../app/reading-limits.ts';
import { changeSettings, useSession } from '../../stores/session.ts';
import { Choice } from '../../ui/choice.tsx';

export interface MeasureProps {
  readonly label: string;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number; readonly step: number };
  readonly onChange: (value: number) => void;
}

function Measure({ label, value, limits, onChange }: MeasureProps) {
  return (
    <Slider
      className="slider"
      value={value}
      minValue={limits.min}
      maxValue={limits.max}
      step={limits.step}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
    >
      <Label>{label}</Label>
      <SliderOutput className="num" />
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}

/** The controls themselves; the settings page shows them too. */
export function ReadingControls() {
  const { t } = useTranslation();
  const settings = useSession((state) => state.settings);
  if (settings === null) return null;
  return (
    <div className="reading-controls">
      <Choice
        label={t('settings.readingFont')}
        value={settings.readingFont}
        options={readingFonts.map((font) => ({ value: font, label: t(`settings.font.${font}`) }))}
        onChange={(readingFont) => changeSettings({ readingFont })}
      />
      <Measure
        label={t('settings.fontSize')}
        value={settings.fontSizePx}
        limits={readingLimits.fontSizePx}
        onChange={(fontSizePx) => changeSettings({ fontSizePx })}
      />
      <Measure
        label={t('settings.lineHeight')}
        value={settings.lineHeight}
        limits={readingLimits.lineHeight}
        onChange={(lineHeight) => changeSettings({ lineHeight })}
      />
      <Measure
        label={t('settings.measure')}
        value={settings.measure}
        limits={readingLimits.measure}
        onChange={(measure) => changeSettings({ measure })}
      />
    </div>
  );
}

export function ReadingMenu() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <AriaButton className="icon-button" aria-label={t('reader.typography')}>
        <Type size={16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
      <Popover className="reading-popover" placement="bottom end" offset={6}>
        <Dialog aria-label={t('reader.typography')}>
          <ReadingControls />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
