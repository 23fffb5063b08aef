'use client';
import { Button, Input } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { SetApplyDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

interface Props {
  county: string;
  open: boolean;
  address: string | null;
  /** May open and shut it. */
  office: boolean;
}

/** Whether people may apply on their phones: for the office a switch, for others a word. */
export function PhonePage({ county, open, address, office }: Props) {
  const say = useSay();
  const router = useRouter();
  const field = useId();
  const [typed, setTyped] = useState(address ?? '');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const set = async (next: boolean) => {
    setBusy(true);
    const sent = await send(SetApplyDocument, { county, open: next, address: typed.trim() || null });
    setBusy(false);
    setProblem(sent.ok ? '' : (sent.message ?? say('reveal.failed')));
    if (sent.ok) router.refresh();
  };
  return (
    <section className="card screen-only">
      <div className="list-head">
        <div>
          <h2>{say('intake.settings')}</h2>
          <span className={open ? 'badge blue' : 'badge'}>{say(open ? 'intake.open' : 'intake.shut')}</span>
        </div>
        <Link href={`/${county}/intake/codes`}>{say('intake.codes')}</Link>
      </div>
      {office && (
        <div className="intake-form">
          <p className="muted">{say('intake.openLead')}</p>
          {problem && (
            <p className="notice" role="alert">
              {problem}
            </p>
          )}
          <div>
            <label htmlFor={field}>{say('intake.address')}</label>
            <Input
              id={field}
              type="url"
              value={typed}
              maxLength={200}
              placeholder="https://"
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          <p>
            <Button type={open ? 'default' : 'primary'} loading={busy} onClick={() => set(!open)}>
              {say(open ? 'intake.toShut' : 'intake.toOpen')}
            </Button>{' '}
            {open && typed.trim() !== (address ?? '') && (
              <Button type="primary" loading={busy} onClick={() => set(true)}>
                {say('calendar.save')}
              </Button>
            )}
          </p>
        </div>
      )}
    </section>
  );
}
