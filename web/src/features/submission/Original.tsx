'use client';
import { useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';

interface Props {
  county: string;
  batch: string;
  /** From 1. */
  file: number;
  name: string;
}

/** Saves a file as it was handed in; the hub writes down who asked for it. */
export function Original({ county, batch, file, name }: Props) {
  const say = useSay();
  const [problem, setProblem] = useState('');
  const run = async () => {
    setProblem('');
    const response = await fetch(`/hand-in/${county}/originals/${batch}/${file}`).catch(() => null);
    if (response?.ok) return save(name, await response.blob(), 'application/octet-stream');
    const told = (await response?.json().catch(() => null)) as { errors?: { message: string }[] } | null | undefined;
    setProblem(told?.errors?.[0]?.message ?? say('handIn.originalOffline'));
  };
  return (
    <span>
      <button type="button" className="plain-button original" onClick={run}>
        {say('handIn.original', { name })}
      </button>
      {problem && (
        <span className="red" role="alert">
          {' '}
          {problem}
        </span>
      )}
    </span>
  );
}
