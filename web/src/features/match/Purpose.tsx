'use client';
import { Input } from 'antd';
import { useId } from 'react';
import { useSay } from '../../i18n/Words.tsx';

interface Props {
  value: string;
  placeholder: string;
  problem: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}

/** Letters of a purpose at least. */
export const SHORTEST_PURPOSE = 4;

/** What for: asked before anything about a person is shown. */
export function Purpose({ value, placeholder, problem, onChange, onEnter }: Props) {
  const say = useSay();
  const field = useId();
  return (
    <>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <label htmlFor={field}>{say('reveal.purpose')}</label>
      <Input
        id={field}
        value={value}
        maxLength={100}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={onEnter}
      />
    </>
  );
}
