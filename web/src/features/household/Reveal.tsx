'use client';
import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { RevealDocument, type RevealMutation } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

const SHORTEST = 4;

/** Asks what for, shows the whole identity once, forgets it on closing. The hub writes the audit. */
export function Reveal({ county, person, name }: { county: string; person: string; name: string }) {
  const say = useSay();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<RevealMutation['reveal'] | null>(null);
  const close = () => {
    setOpen(false);
    setPurpose('');
    setProblem('');
    setShown(null);
  };
  const reveal = async () => {
    if (purpose.trim().length < SHORTEST) return setProblem(say('reveal.short'));
    const sent = await send(RevealDocument, { county, person, purpose: purpose.trim() });
    if (sent.ok) setShown(sent.data.reveal);
    else setProblem(sent.message ?? say('reveal.failed'));
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say('reveal.open')}
      </Button>
      <Modal
        open={open}
        title={say('reveal.title', { name })}
        onCancel={close}
        destroyOnHidden
        okText={say(shown ? 'reveal.close' : 'reveal.ok')}
        cancelText={say('reveal.cancel')}
        onOk={shown ? close : reveal}
        cancelButtonProps={{ style: { display: shown ? 'none' : undefined } }}
      >
        {shown ? (
          <dl className="revealed" aria-live="polite">
            <div>
              <dt>{say('col.person')}</dt>
              <dd>{shown.name}</dd>
            </div>
            <div>
              <dt>{say('col.idNo')}</dt>
              <dd>{shown.idNo}</dd>
            </div>
            <div>
              <dt>{say('member.phone')}</dt>
              <dd>{shown.phone ?? say('unknown')}</dd>
            </div>
          </dl>
        ) : (
          <>
            <p>{say('reveal.lead')}</p>
            {problem && (
              <p className="notice" role="alert">
                {problem}
              </p>
            )}
            <label htmlFor={field}>{say('reveal.purpose')}</label>
            <Input
              id={field}
              value={purpose}
              maxLength={100}
              placeholder={say('reveal.placeholder')}
              onChange={(e) => setPurpose(e.target.value)}
              onPressEnter={reveal}
            />
          </>
        )}
      </Modal>
    </>
  );
}
