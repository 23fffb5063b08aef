'use client';
import { Button } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { grouped } from '../../format.ts';
import { ReceiveAssignmentsDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { CloseMany } from './CloseMany.tsx';
import { Decompose } from './Decompose.tsx';
import { Reasoned } from './Reasoned.tsx';
import { Send } from './Send.tsx';
import type { Line } from './types.ts';
import { namesWithout } from './unmanned.ts';

/** Moves that are made on many at once. */
const MANY = ['RECEIVE', 'DECOMPOSE', 'CLOSE', 'SEND', 'HAND_OVER', 'RETURN', 'WITHDRAW'] as const;

interface Props {
  county: string;
  rows: readonly Line[];
  towns: readonly { code: string; name: string }[];
  /** Codes of townships without an account of a verifier. */
  without: readonly string[];
  onDone: () => void;
}

/** What can be done with all of the picked clues together; what only some allow is not offered. */
export function Bulk({ county, rows, towns, without, onDone }: Props) {
  const say = useSay();
  const can = (move: (typeof MANY)[number]) => rows.every(({ moves }) => moves.includes(move));
  return (
    <div className="bulk screen-only">
      <span>{say('assignment.selected', { n: grouped(rows.length) })}</span>
      {can('RECEIVE') && <Receive county={county} rows={rows} onDone={onDone} />}
      {can('DECOMPOSE') && <Decompose county={county} rows={rows} onDone={onDone} />}
      {can('CLOSE') && <CloseMany county={county} rows={rows} onDone={onDone} />}
      {can('SEND') && (
        <Send
          county={county}
          picked={rows.map(({ id }) => id)}
          n={rows.length}
          without={namesWithout(
            rows.map(({ town }) => town),
            without,
          )}
          label={say('assignment.do.SEND')}
          primary
          onDone={onDone}
        />
      )}
      {can('HAND_OVER') && <Reasoned act="HAND_OVER" county={county} rows={rows} towns={towns} onDone={onDone} />}
      {can('RETURN') && <Reasoned act="RETURN" county={county} rows={rows} onDone={onDone} />}
      {can('WITHDRAW') && <Reasoned act="WITHDRAW" county={county} rows={rows} onDone={onDone} />}
      <button type="button" className="toggle" onClick={onDone}>
        {say('assignment.clear')}
      </button>
    </div>
  );
}

function Receive({ county, rows, onDone }: Omit<Props, 'towns' | 'without'>) {
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async () => {
    setBusy(true);
    const assignments = rows.map(({ id, version }) => ({ id, version }));
    const sent = await send(ReceiveAssignmentsDocument, { county, assignments });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('assignment.failed'));
    onDone();
    router.refresh();
  };
  return (
    <>
      <Button type="primary" loading={busy} onClick={run}>
        {say('assignment.do.RECEIVE')}
      </Button>
      {problem && (
        <span className="red" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
