'use client';
import { Input, Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import type { Sent } from '../../ui/send.ts';

export interface ContactField<Key extends string> {
  key: Key;
  label: string;
  type?: 'text' | 'tel' | 'email' | 'date';
  placeholder?: string;
}

interface Props<Key extends string> {
  open: boolean;
  title: string;
  lead: string;
  fields: readonly ContactField<Key>[];
  blank: Record<Key, string>;
  onSave: (written: Record<Key, string>) => Promise<Sent<unknown>>;
  onClose: () => void;
}

/** Fields about a contact, saved with Enter or the button; what the hub objects to stands above them. */
export function ContactModal<Key extends string>({ open, title, lead, fields, blank, onSave, onClose }: Props<Key>) {
  const say = useSay();
  const router = useRouter();
  const id = useId();
  const [written, setWritten] = useState(blank);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const close = () => {
    setWritten(blank);
    setProblem('');
    onClose();
  };
  const run = async () => {
    if (busy) return;
    setBusy(true);
    const sent = await onSave(written);
    setBusy(false);
    if (!sent.ok) return setProblem(sent.message ?? say('reveal.failed'));
    close();
    router.refresh();
  };
  return (
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
        <p>{lead}</p>
        {problem && (
          <p className="notice" role="alert">
            {problem}
          </p>
        )}
        {fields.map(({ key, label, type = 'text', placeholder }) => (
          <div key={key}>
            <label htmlFor={`${id}-${key}`}>{label}</label>
            <Input
              id={`${id}-${key}`}
              {...{ type, placeholder }}
              value={written[key]}
              maxLength={type === 'email' ? 100 : 30}
              onChange={(event) => setWritten({ ...written, [key]: event.target.value })}
              onPressEnter={run}
            />
          </div>
        ))}
      </div>
    </Modal>
  );
}
