'use client';
import { Button, Input, Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { type ContactDuty, HandOverContactDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

interface Props {
  county: string;
  department: string;
  /** How the department is called on the screen. */
  name: string;
  duty: ContactDuty;
  today: string;
  /** Nobody was noted before. */
  first: boolean;
}

/** Notes who takes over and from which day; who was before stays in the history. The hub writes the audit. */
export function HandOver({ county, department, name, duty, today, first }: Props) {
  const say = useSay();
  const router = useRouter();
  const field = useId();
  const blank = { name: '', phone: '', from: today };
  const [open, setOpen] = useState(false);
  const [written, setWritten] = useState(blank);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const title = say(first ? 'calendar.noteTitle' : 'calendar.handOverTitle', {
    department: name,
    duty: say(`calendar.duty.${duty}`),
  });
  const close = () => {
    setOpen(false);
    setWritten(blank);
    setProblem('');
  };
  const run = async () => {
    const phone = written.phone.trim() || null;
    setBusy(true);
    const input = { department, duty, name: written.name.trim(), phone, from: written.from };
    const sent = await send(HandOverContactDocument, { county, input });
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('reveal.failed'));
    close();
    router.refresh();
  };
  const input = (key: 'name' | 'phone' | 'from', label: string, type = 'text') => (
    <>
      <label htmlFor={`${field}-${key}`}>{label}</label>
      <Input
        id={`${field}-${key}`}
        type={type}
        value={written[key]}
        maxLength={30}
        onChange={(event) => setWritten({ ...written, [key]: event.target.value })}
        onPressEnter={run}
      />
    </>
  );
  return (
    <>
      <Button size="small" className="screen-only" aria-label={title} onClick={() => setOpen(true)}>
        {say(first ? 'calendar.note' : 'calendar.handOver')}
      </Button>
      <Modal
        open={open}
        title={title}
        onCancel={close}
        destroyOnHidden
        confirmLoading={busy}
        okText={say('calendar.save')}
        cancelText={say('reveal.cancel')}
        onOk={run}
      >
        <div className="match-modal">
          <p>{say('calendar.handOverLead')}</p>
          {problem && (
            <p className="notice" role="alert">
              {problem}
            </p>
          )}
          {input('name', say('calendar.name'))}
          {input('phone', say('calendar.phone'), 'tel')}
          {input('from', say('calendar.from'), 'date')}
        </div>
      </Modal>
    </>
  );
}
