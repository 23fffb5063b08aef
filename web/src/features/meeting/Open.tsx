'use client';
import { Button } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { OpenMeetingDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

/** Opens a meeting of the calendar and goes to it. */
export function Open({
  place,
  kind,
  month,
  title,
  base,
}: {
  place: string;
  kind: string;
  month: string;
  title: string;
  base: string;
}) {
  const say = useSay();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async () => {
    setBusy(true);
    const sent = await send(OpenMeetingDocument, { place, kind, month });
    if (sent.ok) return router.push(`${base}/${sent.data.openMeeting.id}`);
    setBusy(false);
    setProblem(sent.message ?? say('meeting.failed'));
  };
  return (
    <span className="screen-only">
      <Button size="small" loading={busy} onClick={run} aria-label={say('meeting.openOf', { title })}>
        {say('meeting.open')}
      </Button>
      {problem && (
        <span className="notice" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
