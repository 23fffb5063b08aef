'use client';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { RevealIntakeDocument, type RevealIntakeMutation } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Purpose, SHORTEST_PURPOSE } from '../match/Purpose.tsx';

/** Asks what for, shows the whole number once, forgets it on closing. The hub writes the audit. */
export function RevealEntry({ county, intake, name }: { county: string; intake: string; name: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<RevealIntakeMutation['revealIntake'] | null>(null);
  const close = () => {
    setOpen(false);
    setPurpose('');
    setProblem('');
    setShown(null);
  };
  const run = async () => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setProblem(say('reveal.short'));
    const sent = await send(RevealIntakeDocument, { county, intake, purpose: purpose.trim() });
    if (sent.ok) setShown(sent.data.revealIntake);
    else setProblem(sent.message ?? say('reveal.failed'));
  };
  return (
    <>
      <Button size="small" className="screen-only" onClick={() => setOpen(true)}>
        {say('intake.reveal')}
      </Button>
      <Modal
        open={open}
        title={say('reveal.title', { name })}
        onCancel={close}
        destroyOnHidden
        okText={say(shown ? 'reveal.close' : 'reveal.ok')}
        cancelText={say('reveal.cancel')}
        onOk={shown ? close : run}
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
              <dd>{shown.idNo || say('unknown')}</dd>
            </div>
            <div>
              <dt>{say('member.phone')}</dt>
              <dd>{shown.phone ?? say('unknown')}</dd>
            </div>
          </dl>
        ) : (
          <div className="match-modal">
            <p>{say('reveal.lead')}</p>
            <Purpose
              value={purpose}
              placeholder={say('reveal.placeholder')}
              problem={problem}
              onChange={setPurpose}
              onEnter={run}
            />
          </div>
        )}
      </Modal>
    </>
  );
}
