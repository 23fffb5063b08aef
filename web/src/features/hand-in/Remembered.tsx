'use client';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { momentText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import { type RememberedColumn, remembered } from './door.ts';

interface Props {
  county: string;
  /** Another number: what is remembered may have changed. */
  version: number;
  onForget: (one: RememberedColumn) => Promise<void>;
}

/** What the department said of its headers and what is used again, each to be withdrawn. */
export function Remembered({ county, version, onForget }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [list, setList] = useState<readonly RememberedColumn[] | null>(null);
  const [problem, setProblem] = useState('');
  const offline = say('handIn.offline');
  useEffect(() => {
    let gone = false;
    if (open)
      void remembered(county).then((told) => {
        if (gone) return;
        setProblem(told.ok ? '' : (told.message ?? offline));
        if (told.ok) setList(told.data.columns);
      });
    return () => {
      gone = true;
    };
  }, [county, open, version, offline]);
  return (
    <details className="remembered" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('columns.all')}</summary>
      {problem && (
        <p className="red" role="alert">
          {problem}
        </p>
      )}
      {list?.length === 0 && <p className="muted">{say('columns.none')}</p>}
      <ul>
        {list?.map((one) => (
          <li key={`${one.department} ${one.extract} ${one.header}`}>
            <span>
              <b>{one.header}</b> → {one.column ?? say('handIn.notRead')}
            </span>
            <span className="muted">
              {one.title} · {one.department} · {one.by} {momentText(one.at)}
            </span>
            <Button
              size="small"
              onClick={() => void onForget(one)}
              aria-label={`${say('columns.forget')} ${one.header}`}
            >
              {say('columns.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
