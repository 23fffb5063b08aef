'use client';
import { useId } from 'react';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  value: T | null | undefined;
  /** big: the question itself; row: a label with its answers beside it. */
  look: 'big' | 'chips' | 'row';
  onChange(value: T): void;
}

/** One of a few, as buttons a thumb can hit; radio buttons for everybody else. */
export function Choice<T extends string>({ label, options, value, look, onChange }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={`choice ${look}`}>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label
            key={option.value}
            className={value === option.value ? 'chosen' : option.disabled ? 'disabled' : undefined}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled ?? false}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
