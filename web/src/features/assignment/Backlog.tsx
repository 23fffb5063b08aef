'use client';
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { monthText } from '../../format.ts';
import { BacklogDocument, CloseBacklogDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from './Ask.tsx';

const SHORTEST = 2;

/** Takes off the list, once, what came up before the hub was in use: what was dealt with in the old way. */
export function Backlog({ county, months }: { county: string; months: readonly string[] }) {
  const say = useSay();
  const [field, choice] = [useId(), useId()];
  const [before, setBefore] = useState(months[0] ?? '');
  const [reason, setReason] = useState('');
  const [count, setCount] = useState<number | null>(null);
  const look = async (month: string) => {
    setBefore(month);
    setCount(null);
    const sent = await send(BacklogDocument, { county, before: month });
    if (sent.ok) setCount(sent.data.backlog);
  };
  const run = async () => {
    if (reason.trim().length < SHORTEST) return say('assignment.reasonShort');
    const sent = await send(CloseBacklogDocument, { county, before, reason: reason.trim() });
    return sent.ok ? '' : (sent.message ?? say('assignment.failed'));
  };
  const open = () => {
    setReason(say('assignment.backlogReason'));
    void look(before);
  };
  return (
    <Ask label={say('assignment.backlog')} run={run} onDone={() => setCount(null)} onOpen={open}>
      <label htmlFor={choice}>{say('assignment.backlogBefore')}</label>
      <Select
        id={choice}
        value={before}
        options={months.map((month) => ({ value: month, label: monthText(month, say.language) }))}
        onChange={look}
      />
      <p role="status">
        {count === null
          ? say('loading')
          : say('assignment.backlogLead', { n: count, month: monthText(before, say.language) })}
      </p>
      <label htmlFor={field}>{say('assignment.reason')}</label>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="muted">{say('assignment.backlogAudit')}</p>
    </Ask>
  );
}
