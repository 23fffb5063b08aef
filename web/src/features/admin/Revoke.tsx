'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { RevokeServiceKeyDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

/** Ends a key, after asking once more: it cannot be undone. */
export function Revoke({ id, name }: { id: string; name: string }) {
  const say = useSay();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const revoke = async () => {
    const sent = await send(RevokeServiceKeyDocument, { id });
    if (!sent.ok) return setProblem(sent.message ?? say('admin.revokeFailed'));
    setAsking(false);
    router.refresh();
  };
  if (!asking)
    return (
      <button
        type="button"
        className="plain-button"
        aria-label={`${say('admin.revoke')} ${name}`}
        onClick={() => setAsking(true)}
      >
        {say('admin.revoke')}
      </button>
    );
  return (
    <span role="alert">
      {problem || say('admin.revokeAsk')}{' '}
      <button type="button" className="button-link" onClick={revoke}>
        {say('admin.revokeYes')}
      </button>{' '}
      <button type="button" className="plain-button" onClick={() => setAsking(false)}>
        {say('admin.revokeNo')}
      </button>
    </span>
  );
}
