'use client';
import { Button, Input } from 'antd';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { FreezePackDocument, HoldMeetingDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask } from '../assignment/Ask.tsx';

interface Props {
  id: string;
  version: number;
  today: string;
  frozen: boolean;
}

/** What the convener does with a meeting: freeze what it is told, then note that it was held. */
export function Steps({ id, version, today, frozen }: Props) {
  const say = useSay();
  const router = useRouter();
  const field = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [day, setDay] = useState(today);
  const freeze = async () => {
    setBusy(true);
    setProblem('');
    const sent = await send(FreezePackDocument, { id, version });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('meeting.failed'));
    router.refresh();
  };
  const hold = async () => {
    const sent = await send(HoldMeetingDocument, { id, version, heldOn: day || null });
    return sent.ok ? '' : (sent.message ?? say('meeting.failed'));
  };
  return (
    <div className="meeting-steps screen-only">
      <Button loading={busy} onClick={freeze} title={say('meeting.freezeLead')}>
        {busy ? say('meeting.freezing') : say(frozen ? 'meeting.freezeAgain' : 'meeting.freeze')}
      </Button>
      {frozen && (
        <Ask label={say('meeting.hold')} run={hold} onDone={() => {}}>
          <label htmlFor={field}>{say('meeting.heldOn')}</label>
          <Input id={field} type="date" value={day} max={today} onChange={(event) => setDay(event.target.value)} />
          <p className="muted">{say('meeting.holdLead')}</p>
        </Ask>
      )}
      {problem && (
        <span className="notice" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
