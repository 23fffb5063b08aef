'use client';
import { type FormEvent, useState } from 'react';
import { ApplicationStateDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Field } from './Field.tsx';

/** Asks with the receipt code; the code is never put into an address. */
export function StateForm() {
  const say = useSay();
  const [problem, setProblem] = useState('');
  const [state, setState] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const receipt = String(new FormData(event.currentTarget).get('receipt') ?? '').trim();
    setState('');
    if (!receipt) return setProblem(say('apply.stateNone'));
    setBusy(true);
    const sent = await send(ApplicationStateDocument, { receipt });
    setBusy(false);
    setProblem(sent.ok ? '' : (sent.message ?? say('apply.stateFailed')));
    if (sent.ok) setState(sent.data.application.stateName);
  };
  return (
    <form method="post" onSubmit={submit} noValidate className="apply-form">
      <Field id="receipt" label={say('apply.receipt')} problem={problem || undefined}>
        {(told) => (
          <input
            {...told}
            name="receipt"
            className="apply-typed-code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            placeholder="XXXXX-XXXXX"
          />
        )}
      </Field>
      <button type="submit" className="apply-button" disabled={busy}>
        {say('apply.stateAsk')}
      </button>
      <p className="apply-state" role="status">
        {state}
      </p>
    </form>
  );
}
