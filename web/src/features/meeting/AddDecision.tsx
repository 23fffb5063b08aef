'use client';
import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { AddDecisionDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from '../assignment/Ask.tsx';
import type { Catalog, MeetingShown } from './types.ts';

interface Props {
  meeting: string;
  owners: MeetingShown['owners'];
  catalog: Catalog;
  today: string;
}

/** Writes down a decision: what, who, until when, and by which measure it is told whether it helped. */
export function AddDecision({ meeting, owners, catalog, today }: Props) {
  const say = useSay();
  const id = useId();
  const blank = { text: '', owner: '', dueOn: '', measure: '' };
  const [written, setWritten] = useState(blank);
  const put = (part: Partial<typeof blank>) => setWritten({ ...written, ...part });
  const key = (one: MeetingShown['owners'][number]) => `${one.kind} ${one.code}`;
  const run = async () => {
    const owner = owners.find((one) => key(one) === written.owner);
    if (written.text.trim() === '') return say('meeting.needText');
    if (!owner) return say('meeting.needOwner');
    if (!written.dueOn) return say('meeting.needDue');
    const input = {
      ...{ text: written.text.trim(), ownerKind: owner.kind, owner: owner.code, dueOn: written.dueOn },
      measure: written.measure || null,
    };
    const sent = await send(AddDecisionDocument, { meeting, input });
    return sent.ok ? '' : (sent.message ?? say('meeting.failed'));
  };
  const search = { optionFilterProp: 'label' };
  return (
    <p className="screen-only">
      <Ask label={say('meeting.add')} run={run} onDone={() => setWritten(blank)}>
        <label htmlFor={`${id}-text`}>{say('meeting.what')}</label>
        <Input.TextArea
          id={`${id}-text`}
          rows={2}
          maxLength={500}
          value={written.text}
          onChange={(event) => put({ text: event.target.value })}
        />
        <label htmlFor={`${id}-owner`}>{say('meeting.owner')}</label>
        <Select
          id={`${id}-owner`}
          value={written.owner || null}
          showSearch={search}
          options={owners.map((one) => ({ value: key(one), label: one.name }))}
          onChange={(owner: string | null) => put({ owner: owner ?? '' })}
        />
        <label htmlFor={`${id}-due`}>{say('meeting.due')}</label>
        <Input
          id={`${id}-due`}
          type="date"
          min={today}
          value={written.dueOn}
          onChange={(event) => put({ dueOn: event.target.value })}
        />
        <label htmlFor={`${id}-measure`}>{say('meeting.measure')}</label>
        <Select
          id={`${id}-measure`}
          allowClear
          value={written.measure || null}
          showSearch={search}
          options={catalog.map(({ code, name, unit }) => ({ value: code, label: `${name}（${unit}）` }))}
          onChange={(measure: string | null) => put({ measure: measure ?? '' })}
        />
        <p className="muted">{say('meeting.measureLead')}</p>
      </Ask>
    </p>
  );
}
