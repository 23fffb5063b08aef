'use client';
import { Radio } from 'antd';
import { useId } from 'react';
import { grouped } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import type { Standing } from './use-standing.ts';

interface Props {
  standing: Standing;
  /** Its rows are added to what holds; else they take its place. */
  amends: boolean;
  /** Rows of the file as it was checked; null before. */
  rows: number | null;
  disabled: boolean;
  onChange: (amends: boolean) => void;
}

/** Where the month was handed in already: whether the file takes the place of all of it, or completes it. */
export function Mode({ standing, amends, rows, disabled, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const received = grouped(standing.received);
  const few = !amends && rows !== null && rows * 2 < standing.received;
  return (
    <fieldset className="hand-in-mode">
      <legend id={id}>{say('mode.legend', { received, quarantined: grouped(standing.quarantined) })}</legend>
      <Radio.Group
        aria-labelledby={id}
        value={amends}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value === true)}
      >
        <Radio value={false}>
          <b>{say('mode.replace')}</b> {say('mode.replaceHint')}
        </Radio>
        <Radio value={true}>
          <b>{say('mode.amend')}</b> {say('mode.amendHint')}
        </Radio>
      </Radio.Group>
      {few && (
        <p className="amber" role="alert">
          {say('mode.few', { rows: grouped(rows), received })}
        </p>
      )}
    </fieldset>
  );
}
