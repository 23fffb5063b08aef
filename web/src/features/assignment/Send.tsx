'use client';
import { Button, Checkbox, Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SendCluesDocument, SendQueuedDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

interface Props {
  county: string;
  /** The month whose new clues are sent; absent: what waits in the queue. */
  month?: string;
  /** 户编号 of the month, or ids of the queue; absent: all that is suggested. */
  picked?: readonly string[];
  /** How many that is. */
  n: number;
  /** How many would have to wait. */
  excess?: number;
  /** Names of the townships without an account of a verifier. */
  without?: readonly string[];
  label: string;
  primary?: boolean;
  onDone?: () => void;
}

/** Sends clues to their townships after asking once more. */
export function Send({ county, month, picked, n, excess = 0, without = [], label, primary, onDone }: Props) {
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const ask = async () => {
    if (month) {
      const sent = await send(SendCluesDocument, { county, month, households: picked ? [...picked] : null, over });
      return sent.ok ? { ok: true as const, data: sent.data.sendClues } : sent;
    }
    const sent = await send(SendQueuedDocument, { county, ids: picked ? [...picked] : null, over });
    return sent.ok ? { ok: true as const, data: sent.data.sendQueued } : sent;
  };
  const run = async () => {
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    if (!answer.ok) return setProblem(answer.message ?? say('assignment.failed'));
    const { sent, queued, appended } = answer.data;
    setDone(say('assignment.sent', { sent: sent.length, queued: queued.length, appended: appended.length }));
  };
  const close = () => {
    setOpen(false);
    setProblem('');
    if (!done) return;
    setDone('');
    onDone?.();
    router.refresh();
  };
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        className="screen-only"
        disabled={n === 0}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={say('assignment.sendTitle')}
        onCancel={close}
        destroyOnHidden
        confirmLoading={busy}
        okText={say(done ? 'reveal.close' : 'assignment.sendOk')}
        cancelText={say('reveal.cancel')}
        onOk={done ? close : run}
        cancelButtonProps={{ style: { display: done ? 'none' : undefined } }}
      >
        {done ? (
          <p role="status">{done}</p>
        ) : (
          <>
            <p>{say(month ? 'assignment.sendLead' : 'assignment.queueLead', { n })}</p>
            {excess > 0 && !over && <p className="notice">{say('assignment.sendExcess', { n: excess })}</p>}
            {without.length > 0 && (
              <p className="notice amber">{say('assignment.unmanned', { towns: without.join('、') })}</p>
            )}
            {problem && (
              <p className="notice" role="alert">
                {problem}
              </p>
            )}
            <Checkbox checked={over} onChange={(event) => setOver(event.target.checked)}>
              {say('assignment.over')}
            </Checkbox>
          </>
        )}
      </Modal>
    </>
  );
}
