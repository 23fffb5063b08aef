'use client';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { save } from '../../ui/save.ts';
import { answerAgain } from './door.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  county: string;
  batch: string;
  /** From 1. */
  file: number;
  name: string;
  /** Some rows were kept out while others were taken: these alone can be handed in. */
  rowsAlone: boolean;
}

/** Saves a file that was handed in with its bad cells coloured, or its bad rows alone. */
export function AnswerAgain({ county, batch, file, name, rowsAlone }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState('');
  const run = async (part: '答复' | '待改正') => {
    setBusy(part);
    setProblem('');
    const told = await answerAgain(county, { batch, file, only: part === '待改正' });
    setBusy('');
    if (!told.ok) return setProblem(told.message ?? say('template.failed'));
    save(`${name.replace(/\.[^.]*$/, '')}-${part}.xlsx`, told.data, XLSX);
  };
  return (
    <div className="answer-again screen-only">
      <Button
        size="small"
        loading={busy === '答复'}
        aria-label={`${say('answer.book')} ${name}`}
        onClick={() => run('答复')}
      >
        {say('answer.book')}
      </Button>
      {rowsAlone && (
        <Button
          size="small"
          loading={busy === '待改正'}
          aria-label={`${say('answer.rows')} ${name}`}
          onClick={() => run('待改正')}
        >
          {say('answer.rows')}
        </Button>
      )}
      <span className="muted">{say(rowsAlone ? 'answer.rowsHint' : 'answer.bookHint')}</span>
      {problem && (
        <span role="alert" className="red">
          {problem}
        </span>
      )}
    </div>
  );
}
