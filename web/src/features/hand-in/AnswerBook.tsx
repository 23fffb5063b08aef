'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';
import { answerBook, type Said } from './door.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  county: string;
  /** File that waits to be handed in. */
  upload: string;
  name: string;
  extract: string;
  period: string;
  said: Said;
}

/** Saves the file as it came with its bad cells coloured and their reasons, ready to correct. */
export function AnswerBook({ county, upload, name, extract, period, said }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async () => {
    setBusy(true);
    setProblem('');
    const told = await answerBook(county, upload, { extract, period, said });
    setBusy(false);
    if (!told.ok) return setProblem(told.message ?? say('template.failed'));
    save(`${name.replace(/\.[^.]*$/, '')}-答复.xlsx`, told.data, XLSX);
  };
  return (
    <p>
      <Button size="small" loading={busy} onClick={run}>
        {say('answer.book')}
      </Button>{' '}
      <span className="muted">{say('answer.bookHint')}</span>
      {problem && (
        <span role="alert" className="red">
          {problem}
        </span>
      )}
    </p>
  );
}
