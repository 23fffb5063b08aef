'use client';
import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { CloseDecisionDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from '../assignment/Ask.tsx';

type Closed = 'DONE' | 'DROPPED';

/** A decision was carried out, or is no longer pursued: how, and why. */
export function CloseDecision({ id, version, today }: { id: string; version: number; today: string }) {
  const say = useSay();
  const field = useId();
  const [state, setState] = useState<Closed>('DONE');
  const [done, setDone] = useState('');
  const [doneOn, setDoneOn] = useState(today);
  const run = async () => {
    if (done.trim() === '') return say('meeting.needDone');
    const input = { state, done: done.trim(), doneOn: doneOn || null };
    const sent = await send(CloseDecisionDocument, { id, version, input });
    return sent.ok ? '' : (sent.message ?? say('meeting.failed'));
  };
  return (
    <span className="screen-only">
      <Ask label={say('meeting.close')} run={run} onDone={() => setDone('')}>
        <Radio.Group
          aria-label={say('meeting.state')}
          value={state}
          onChange={(event) => setState(event.target.value as Closed)}
          options={(['DONE', 'DROPPED'] as const).map((value) => ({ value, label: say(`meeting.decision.${value}`) }))}
        />
        <label htmlFor={`${field}-done`}>{say(state === 'DONE' ? 'meeting.how' : 'meeting.why')}</label>
        <Input.TextArea
          id={`${field}-done`}
          rows={2}
          maxLength={1000}
          value={done}
          onChange={(event) => setDone(event.target.value)}
        />
        <label htmlFor={`${field}-on`}>{say('meeting.doneOn')}</label>
        <Input
          id={`${field}-on`}
          type="date"
          max={today}
          value={doneOn}
          onChange={(event) => setDoneOn(event.target.value)}
        />
      </Ask>
    </span>
  );
}
