'use client';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { RevealDocument, RevealIntakeDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Purpose, SHORTEST_PURPOSE } from '../match/Purpose.tsx';

/** Of whom: a person of the register, or whom a report is about. */
type Of = { person: string; intake?: never } | { intake: string; person?: never };

type Props = Of & { county: string; name: string };

interface Shown {
  name: string;
  idNo: string;
  phone?: string | null;
}

async function revealed({ county, person, intake }: Props, purpose: string) {
  if (person !== undefined) {
    const sent = await send(RevealDocument, { county, person, purpose });
    return sent.ok ? { ok: true as const, shown: sent.data.reveal } : sent;
  }
  const sent = await send(RevealIntakeDocument, { county, intake, purpose });
  return sent.ok ? { ok: true as const, shown: sent.data.revealIntake } : sent;
}

/** Asks what for, shows the whole identity once, forgets it on closing. The hub writes the audit. */
export function Reveal(props: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => {
    setOpen(false);
    setPurpose('');
    setProblem('');
    setShown(null);
  };
  const run = async () => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setProblem(say('reveal.short'));
    const sent = await revealed(props, purpose.trim());
    if (sent.ok) setShown(sent.shown);
    else setProblem(sent.message ?? say('reveal.failed'));
  };
  return (
    <>
      <Button size="small" className="screen-only" onClick={() => setOpen(true)}>
        {say(props.person === undefined ? 'intake.reveal' : 'reveal.open')}
      </Button>
      <Modal
        open={open}
        title={say('reveal.title', { name: props.name })}
        onCancel={close}
        destroyOnHidden
        okText={say(shown ? 'reveal.close' : 'reveal.ok')}
        cancelText={say('reveal.cancel')}
        onOk={shown ? close : run}
        cancelButtonProps={{ style: { display: shown ? 'none' : undefined } }}
      >
        {shown ? (
          <Identity shown={shown} />
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

function Identity({ shown }: { shown: Shown }) {
  const say = useSay();
  return (
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
  );
}
