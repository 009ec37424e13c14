/** A few options side by side (radio buttons), and switches. */
import { useId } from 'react';
import { Label, Radio, RadioGroup, Switch } from 'react-aria-components';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Why it can't be chosen now. */
  readonly disabledReason?: string;
}

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly isLabelHidden?: boolean;
}

export function Choice<T extends string>({ label, options, value, onChange, isLabelHidden }: ChoiceProps<T>) {
  const reasons = options.filter((option) => option.disabledReason !== undefined);
  const reasonId = useId();
  return (
    <RadioGroup
      className="choice"
      value={value}
      aria-describedby={reasons.length > 0 ? reasonId : ''}
      onChange={(chosen) => {
        const option = options.find((other) => other.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className={isLabelHidden === true ? 'sr-only' : 'field-label'}>{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="choice-option"
            isDisabled={option.disabledReason !== undefined}
          >
            {option.label}
          </Radio>
        ))}
      </div>
      {reasons.length > 0 && (
        <p className="field-help" id={reasonId}>
          {reasons.map((option) => option.disabledReason).join(' ')}
        </p>
      )}
    </RadioGroup>
  );
}

export interface ToggleProps {
  readonly label: string;
  readonly help?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function Toggle({ label, help, isSelected, onChange }: ToggleProps) {
  return (
    <Switch className="toggle" isSelected={isSelected} onChange={onChange}>
      <span className="toggle-track" aria-hidden>
        <span className="toggle-thumb" />
      </span>
      <span>
        {label}
        {help !== undefined && <span className="field-help">{help}</span>}
      </span>
    </Switch>
  );
}
