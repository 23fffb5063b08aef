'use client';
import { Button, Modal } from 'antd';
import { useRouter } from 'next/navigation';
import { type ReactNode, useId, useState } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import type { Sent } from '../../ui/send.ts';

/** A field of a question. */
export interface Field {
  key: string;
  label: string;
  type: 'text' | 'long' | 'date' | 'choice';
  initial?: string;
  optional?: boolean;
  max?: string;
  options?: readonly { value: string; label: string }[];
}

interface Props {
  /** On the button, and above the question. */
  label: string;
  lead?: ReactNode;
  fields: readonly Field[];
  primary?: boolean;
  /** Called when the question is opened, e.g. to read what may be chosen. */
  onOpen?: () => void;
  /** Does it. @returns a sentence when it was refused although the hub answered */
  onDone(values: Readonly<Record<string, string>>): Promise<Sent<unknown> | { refused: string }>;
}

const initials = (fields: readonly Field[]) =>
  Object.fromEntries(fields.map(({ key, initial = '' }) => [key, initial]));

/** A button that asks what is needed, does something, and shows the page anew. */
export function Ask({ label, lead, fields, primary = false, onOpen, onDone }: Props) {
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<Record<string, string>>(initials(fields));
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const show = () => {
    onOpen?.();
    setValues(initials(fields));
    setProblem('');
    setOpen(true);
  };
  const run = async () => {
    const empty = fields.find(({ key, optional }) => !optional && !values[key]?.trim());
    if (empty) return setProblem(say('visit.fill', { field: empty.label }));
    setBusy(true);
    const answer = await onDone(values);
    setBusy(false);
    if ('refused' in answer) return setProblem(answer.refused);
    if (!answer.ok) return setProblem(answer.message ?? say('visit.failed'));
    setOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} size="large" onClick={show}>
        {label}
      </Button>
      <Modal
        open={open}
        title={label}
        destroyOnHidden
        confirmLoading={busy}
        okText={say('visit.ok')}
        cancelText={say('reveal.cancel')}
        onOk={run}
        onCancel={() => setOpen(false)}
      >
        <div className="ask">
          {lead && <p>{lead}</p>}
          {problem && (
            <p className="notice" role="alert">
              {problem}
            </p>
          )}
          {fields.map((field) => (
            <Entry
              key={field.key}
              field={field}
              value={values[field.key] ?? ''}
              onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
            />
          ))}
        </div>
      </Modal>
    </>
  );
}

function Entry({ field, value, onChange }: { field: Field; value: string; onChange(value: string): void }) {
  const say = useSay();
  const id = useId();
  const common = { id, value, className: 'ask-input' };
  const changed = (event: { target: { value: string } }) => onChange(event.target.value);
  return (
    <label className="visit-field" htmlFor={id}>
      {field.label}
      {field.type === 'long' ? (
        <textarea {...common} rows={3} maxLength={500} onChange={changed} />
      ) : field.type === 'choice' ? (
        <select {...common} onChange={changed}>
          <option value="">{say('visit.choose')}</option>
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={field.type}
          maxLength={80}
          {...(field.max ? { max: field.max } : {})}
          onChange={changed}
        />
      )}
    </label>
  );
}
