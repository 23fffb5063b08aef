'use client';
import { type FormEvent, useRef, useState } from 'react';
import { ApplyDocument, type ApplyPlaceQuery } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Field } from './Field.tsx';
import { Receipt } from './Receipt.tsx';

type Place = NonNullable<ApplyPlaceQuery['applyPlace']>;
type Problems = Readonly<Record<string, string>>;

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** Where the first thing to put right is. */
const first = (form: HTMLFormElement, problems: Problems): HTMLElement | null =>
  [...form.querySelectorAll<HTMLElement>('input, textarea')].find(
    (one) => (one as HTMLInputElement).name in problems,
  ) ?? null;

/** The application: what was written stays until the hub has taken it. Nothing of it is kept on the phone. */
export function Form({ place }: { place: Place }) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const [receipt, setReceipt] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const written = new FormData(event.currentTarget);
    setBusy(true);
    const sent = await send(ApplyDocument, {
      input: {
        village: place.village,
        name: text(written, 'name'),
        idNo: text(written, 'idNo'),
        phone: text(written, 'phone') || null,
        headName: text(written, 'headName') || null,
        risks: written.getAll('risks').map(String),
        said: text(written, 'said'),
        agreed: written.get('agreed') === 'on',
        website: text(written, 'website') || null,
      },
    });
    setBusy(false);
    if (!sent.ok) {
      setProblems({});
      return setRefusal(sent.message ?? say('apply.failed'));
    }
    const { receipt: code, problems: wrong } = sent.data.apply;
    if (code) return setReceipt(code);
    const found = Object.fromEntries(wrong.map(({ field, message }) => [field, message]));
    setProblems(found);
    setRefusal(say('apply.fix', { n: wrong.length }));
    if (form.current) first(form.current, found)?.focus();
  };
  if (receipt) return <Receipt code={receipt} village={place.name} />;
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="apply-form">
      <Field id="name" label={say('apply.name')} problem={problems.name}>
        {(told) => <input {...told} name="name" autoComplete="name" maxLength={30} />}
      </Field>
      <Field id="idNo" label={say('apply.idNo')} hint={say('apply.idHint')} problem={problems.idNo}>
        {(told) => <input {...told} name="idNo" autoComplete="off" autoCapitalize="characters" maxLength={24} />}
      </Field>
      <Field
        id="phone"
        label={say('apply.phone')}
        optional={say('apply.optional')}
        hint={say('apply.phoneHint')}
        problem={problems.phone}
      >
        {(told) => <input {...told} name="phone" type="tel" autoComplete="tel" maxLength={20} />}
      </Field>
      <Field
        id="headName"
        label={say('apply.head')}
        optional={say('apply.optional')}
        hint={say('apply.headHint')}
        problem={problems.headName}
      >
        {(told) => <input {...told} name="headName" autoComplete="off" maxLength={30} />}
      </Field>
      <Hardships place={place} problem={problems.risks} />
      <Field id="said" label={say('apply.said')} hint={say('apply.saidHint')} problem={problems.said}>
        {(told) => <textarea {...told} name="said" rows={5} maxLength={500} />}
      </Field>
      <div className="apply-trap" aria-hidden="true">
        <label htmlFor="website">{say('apply.leaveEmpty')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <Consent problem={problems.agreed} />
      {refusal && (
        <p className="notice" role="alert">
          {refusal}
        </p>
      )}
      <button type="submit" className="apply-button" disabled={busy}>
        {say(busy ? 'apply.sending' : 'apply.send')}
      </button>
    </form>
  );
}

function Hardships({ place, problem }: { place: Place; problem?: string | undefined }) {
  const say = useSay();
  return (
    <fieldset className="apply-field" aria-describedby={problem ? 'risks-problem' : undefined}>
      <legend>{say('apply.risks')}</legend>
      <div className="apply-choices">
        {place.hardships.map(({ code, name }) => (
          <label key={code} className="apply-choice">
            <input type="checkbox" name="risks" value={code} />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {problem && (
        <p className="apply-problem" id="risks-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

function Consent({ problem }: { problem?: string | undefined }) {
  const say = useSay();
  return (
    <section className="apply-consent" aria-labelledby="consent">
      <h2 id="consent">{say('apply.consent')}</h2>
      <ol>
        <li>{say('apply.consent1')}</li>
        <li>{say('apply.consent2')}</li>
        <li>{say('apply.consent3')}</li>
      </ol>
      <label className="apply-choice">
        <input type="checkbox" name="agreed" aria-describedby={problem ? 'agreed-problem' : undefined} />
        <span>{say('apply.agree')}</span>
      </label>
      {problem && (
        <p className="apply-problem" id="agreed-problem">
          {problem}
        </p>
      )}
    </section>
  );
}
