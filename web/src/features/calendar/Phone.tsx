'use client';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { RevealContactPhoneDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Purpose, SHORTEST_PURPOSE } from '../match/Purpose.tsx';

/** A whole phone number, once, after saying what for. The hub writes the audit. */
export function Phone({ county, contact, name }: { county: string; contact: string; name: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState('');
  const close = () => {
    setOpen(false);
    setPurpose('');
    setProblem('');
    setShown('');
  };
  const run = async () => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setProblem(say('reveal.short'));
    const sent = await send(RevealContactPhoneDocument, { county, contact, purpose: purpose.trim() });
    if (sent.ok) setShown(sent.data.revealContactPhone ?? say('calendar.noPhone'));
    else setProblem(sent.message ?? say('reveal.failed'));
  };
  return (
    <>
      <Button
        size="small"
        className="screen-only"
        aria-label={say('calendar.phoneTitle', { name })}
        onClick={() => setOpen(true)}
      >
        {say('calendar.phoneOpen')}
      </Button>
      <Modal
        open={open}
        title={say('calendar.phoneTitle', { name })}
        onCancel={close}
        destroyOnHidden
        okText={say(shown ? 'reveal.close' : 'reveal.ok')}
        cancelText={say('reveal.cancel')}
        onOk={shown ? close : run}
        cancelButtonProps={{ style: { display: shown ? 'none' : undefined } }}
      >
        {shown ? (
          <p role="status">{shown}</p>
        ) : (
          <div className="match-modal">
            <Purpose
              value={purpose}
              placeholder={say('calendar.phonePlaceholder')}
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
