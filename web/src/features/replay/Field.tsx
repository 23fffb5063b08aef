'use client';
import { Input, Select } from 'antd';
import { useSay } from '../../i18n/Words.tsx';
import { OPERATORS, type ReplayParameter, type Tried } from './address.ts';
import { valueText } from './sentences.ts';

interface Props {
  parameter: ReplayParameter;
  value: Tried;
  onChange: (change: Partial<Tried>) => void;
}

/** One parameter with the value in force under it. */
export function Field({ parameter, value, onChange }: Props) {
  const say = useSay();
  const { name, label, form, operator, unit } = parameter;
  const id = `replay-value-${name}`;
  const now = valueText(parameter.value, operator, unit);
  const hint = `${id}-now`;
  return (
    <div className={`field replay-${form.toLowerCase()}`}>
      <label htmlFor={id}>{label}</label>
      {form === 'NUMBER' && (
        <div className="replay-pair">
          {operator && (
            <Select
              aria-label={say('replay.operator', { label })}
              value={value.operator}
              popupMatchSelectWidth={false}
              options={OPERATORS.map((one) => ({ value: one, label: say(`replay.op${one}`) }))}
              onChange={(next: string) => onChange({ operator: next })}
            />
          )}
          <Input
            id={id}
            inputMode="decimal"
            value={value.number}
            suffix={unit}
            aria-describedby={hint}
            onChange={(event) => onChange({ number: event.target.value.replaceAll(',', '').trim() })}
          />
        </div>
      )}
      {form === 'LIST' && (
        <Select
          id={id}
          mode="tags"
          maxTagCount={8}
          placeholder={say('replay.anyOf')}
          value={value.list}
          aria-describedby={hint}
          tokenSeparators={['、', '，', ',']}
          options={parameter.choices.map(({ code, word }) => ({ value: code, label: word }))}
          optionFilterProp="label"
          onChange={(next: string[]) => onChange({ list: next })}
        />
      )}
      {form === 'FLAG' && (
        <Select
          id={id}
          value={value.flag}
          aria-describedby={hint}
          options={[true, false].map((one) => ({ value: one, label: say(one ? 'yes' : 'no') }))}
          onChange={(next: boolean) => onChange({ flag: next })}
        />
      )}
      <p className="muted replay-now" id={hint} title={now}>
        {say('replay.now', { value: now })}
      </p>
    </div>
  );
}
