'use client';
import { Button, Input, Modal } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { PutForwardDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

interface Props {
  county: string;
  month: string;
  household: string;
  /** How the household is called on the screen. */
  name: string;
}

/** Puts a household forward for matching, for the county office; the hub writes the audit. */
export function PutForward({ county, month, household, name }: Props) {
  const say = useSay();
  const router = useRouter();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    setOpen(false);
    setNote('');
    setProblem('');
    if (done) router.refresh();
    setDone('');
  };
  const run = async () => {
    setBusy(true);
    const sent = await send(PutForwardDocument, { county, month, households: [household], note: note.trim() || null });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('reveal.failed'));
    const states = sent.data.putForward.flatMap(({ requests }) => requests.map(({ state }) => state));
    setDone(say(states.every((state) => state === 'SKIPPED') ? 'match.skippedAll' : 'match.done'));
  };
  return (
    <>
      <Button
        size="small"
        className="screen-only"
        aria-label={say('match.putForwardTitle', { name })}
        onClick={() => setOpen(true)}
      >
        {say('match.putForward')}
      </Button>
      <Modal
        open={open}
        title={say('match.putForwardTitle', { name })}
        onCancel={close}
        destroyOnHidden
        confirmLoading={busy}
        okText={say(done ? 'reveal.close' : 'match.putForwardOk')}
        cancelText={say('reveal.cancel')}
        onOk={done ? close : run}
        cancelButtonProps={{ style: { display: done ? 'none' : undefined } }}
      >
        {done ? (
          <p role="status">
            {done} <Link href={`/${county}/matches`}>{say('match.see')}</Link>
          </p>
        ) : (
          <div className="match-modal">
            <p>{say('match.putForwardLead')}</p>
            {problem && (
              <p className="notice" role="alert">
                {problem}
              </p>
            )}
            <label htmlFor={field}>{say('match.note')}</label>
            <Input.TextArea
              id={field}
              rows={2}
              value={note}
              maxLength={500}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
        )}
      </Modal>
    </>
  );
}
