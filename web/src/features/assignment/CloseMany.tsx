'use client';
import { useState } from 'react';
import { grouped } from '../../format.ts';
import { CloseManyDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from './Ask.tsx';
import type { Line } from './types.ts';

interface Props {
  county: string;
  rows: readonly Line[];
  onDone: () => void;
}

/** 办理一条销号一条: closes those that can be closed, and says of each other why not. */
export function CloseMany({ county, rows, onDone }: Props) {
  const say = useSay();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const run = async () => {
    const assignments = rows.map(({ id, version }) => ({ id, version }));
    const sent = await send(CloseManyDocument, { county, assignments });
    if (!sent.ok) return sent.message ?? say('assignment.failed');
    const left = sent.data.closeAssignments.refused.map(({ number, reason }) =>
      say('assignment.refused', { number: number ?? '', reason }),
    );
    setRefused(left);
    return left.length > 0 ? say('assignment.done', { n: rows.length - left.length }) : '';
  };
  return (
    <Ask label={say('assignment.do.CLOSE')} run={run} onDone={onDone} onOpen={() => setRefused([])}>
      <p>{say('assignment.closeLead', { n: grouped(rows.length) })}</p>
      {refused.map((line) => (
        <p key={line} className="red">
          {line}
        </p>
      ))}
    </Ask>
  );
}
