'use client';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { RevealMatchDocument, type RevealMatchMutation } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Answer } from './Answer.tsx';
import { Explain } from './Explain.tsx';
import { Purpose, SHORTEST_PURPOSE } from './Purpose.tsx';
import type { Request } from './types.ts';

interface Props {
  county: string;
  household: string;
  request: Request;
}

/** What a hit is, for a purpose, and what the household says about it; forgets the answer on closing. */
export function HitButton({ county, household, request }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState<RevealMatchMutation['revealMatch'] | null>(null);
  const { title, department } = request;
  const close = () => {
    setOpen(false);
    setPurpose('');
    setProblem('');
    setShown(null);
  };
  const reveal = async () => {
    if (purpose.trim().length < SHORTEST_PURPOSE) return setProblem(say('reveal.short'));
    const sent = await send(RevealMatchDocument, { county, request: request.id, purpose: purpose.trim() });
    if (sent.ok) setShown(sent.data.revealMatch);
    else setProblem(sent.message ?? say('reveal.failed'));
  };
  return (
    <>
      <Button
        size="small"
        className="screen-only"
        aria-label={say('match.hitOf', { household, title })}
        onClick={() => setOpen(true)}
      >
        {say('match.hit')}
      </Button>
      <Modal
        open={open}
        title={say('match.hitTitle', { title, department })}
        onCancel={close}
        destroyOnHidden
        footer={<Button onClick={close}>{say('reveal.close')}</Button>}
      >
        <div className="match-modal">
          {shown ? (
            <div aria-live="polite">
              {shown.map((row) => (
                <Answer key={`${row.batch} ${row.file} ${row.sheet} ${row.row}`} row={row} />
              ))}
            </div>
          ) : (
            <>
              <p>{say('match.revealLead')}</p>
              <Purpose
                value={purpose}
                placeholder={say('match.revealPlaceholder')}
                problem={problem}
                onChange={setPurpose}
                onEnter={reveal}
              />
              <p>
                <Button onClick={reveal}>{say('match.reveal')}</Button>
              </p>
            </>
          )}
          <Explain county={county} request={request} />
          <p className="muted">{say('match.lead')}</p>
        </div>
      </Modal>
    </>
  );
}
