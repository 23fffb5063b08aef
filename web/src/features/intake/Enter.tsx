'use client';
import { Button, Input, Modal, Select } from 'antd';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useRef, useState } from 'react';
import { EnterIntakeDocument, type EnterIntakeMutation, type IntakeSource } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { type Choice, type Hardship, SOURCES, type SourceKey } from './types.ts';

interface Props {
  county: string;
  /** Villages, under their towns. */
  places: Choice[];
  hardships: readonly Hardship[];
  /** What this person may enter, the usual one first. */
  sources: readonly SourceKey[];
  today: string;
}

type Entered = EnterIntakeMutation['enterIntake'];

const text = (form: FormData, name: string): string | null => String(form.get(name) ?? '').trim() || null;

/** Enters what a cadre found, somebody applied for on paper, or a hotline or petition office sent on. */
export function Enter({ county, places, hardships, sources, today }: Props) {
  const say = useSay();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [entered, setEntered] = useState<Entered | null>(null);
  const close = () => {
    setOpen(false);
    if (entered) router.refresh();
    setEntered(null);
  };
  return (
    <>
      <Button type="primary" className="screen-only" onClick={() => setOpen(true)}>
        {say('intake.enter')}
      </Button>
      <Modal open={open} title={say('intake.enterTitle')} onCancel={close} destroyOnHidden footer={null} width={640}>
        {entered ? (
          <Done entered={entered} again={() => setEntered(null)} close={close} />
        ) : (
          <EnterForm {...{ county, places, hardships, sources, today }} done={setEntered} />
        )}
      </Modal>
    </>
  );
}

function Done({ entered, again, close }: { entered: Entered; again: () => void; close: () => void }) {
  const say = useSay();
  const { clueNumber: number, joined, link, linkName } = entered.intake;
  return (
    <div className="intake-form" role="status">
      <p>
        <b>{say(joined ? 'intake.savedJoined' : 'intake.saved', { number })}</b>
      </p>
      {link !== 'LINKED' && <p className="amber">{say('intake.savedUnlinked', { why: linkName })}</p>}
      {entered.receipt && (
        <p>
          <b>{say('intake.receipt', { code: entered.receipt })}</b>
        </p>
      )}
      <div className="two">
        <Button onClick={again}>{say('intake.another')}</Button>
        <Button type="primary" onClick={close}>
          {say('intake.close')}
        </Button>
      </div>
    </div>
  );
}

function EnterForm({ county, places, hardships, sources, today, done }: Props & { done: (entered: Entered) => void }) {
  const say = useSay();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const only = places[0]?.options.length === 1 && places.length === 1 ? places[0].options[0]?.value : undefined;
  const [source, setSource] = useState<SourceKey>(sources[0] ?? 'VISIT');
  const [village, setVillage] = useState<string | null>(only ?? null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const written = new FormData(event.currentTarget);
    const { channel, from } = SOURCES[source];
    setBusy(true);
    const input = {
      ...{ channel, from: from as IntakeSource, village: village ?? '' },
      ...{ name: text(written, 'name') ?? '', idNo: text(written, 'idNo'), phone: text(written, 'phone') },
      ...{ headName: text(written, 'headName'), household: text(written, 'household') },
      ...{ risks: written.getAll('risks').map(String), said: text(written, 'said') ?? '' },
      ...{ sourceNo: text(written, 'sourceNo'), receivedOn: text(written, 'receivedOn') },
    };
    const sent = village
      ? await send(EnterIntakeDocument, { county, input })
      : { ok: false as const, code: '', message: say('intake.noVillage') };
    setBusy(false);
    if (sent.ok) return done(sent.data.enterIntake);
    setProblem(sent.message ?? say('reveal.failed'));
    form.current?.scrollIntoView({ block: 'start' });
  };
  const field = (name: string, label: string, more: object = {}) => (
    <div>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input id={`${id}-${name}`} name={name} autoComplete="off" {...more} />
    </div>
  );
  return (
    <form ref={form} method="post" onSubmit={submit} noValidate className="intake-form">
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <div className="two">
        <div>
          <label htmlFor={`${id}-from`}>{say('intake.from')}</label>
          <Select
            id={`${id}-from`}
            value={source}
            options={sources.map((value) => ({ value, label: say(`intake.from.${value}`) }))}
            onChange={setSource}
          />
        </div>
        <div>
          <label htmlFor={`${id}-village`}>{say('intake.village')}</label>
          <Select
            id={`${id}-village`}
            showSearch={{ optionFilterProp: 'label' }}
            value={village}
            options={places}
            onChange={setVillage}
          />
        </div>
        {field('name', say('intake.person'), { maxLength: 30 })}
        {field('idNo', `${say('col.idNo')}（${say('apply.optional')}）`, { maxLength: 24 })}
        {field('phone', `${say('apply.phone')}（${say('apply.optional')}）`, { type: 'tel', maxLength: 20 })}
        {field('headName', `${say('apply.head')}（${say('apply.optional')}）`, { maxLength: 30 })}
        {field('household', say('intake.household'), { maxLength: 64 })}
        {field('receivedOn', say('intake.receivedOn'), { type: 'date', defaultValue: today, max: today })}
        {SOURCES[source].numbered && field('sourceNo', say('intake.sourceNo'), { maxLength: 64 })}
      </div>
      <fieldset className="intake-risks">
        <legend>{say('intake.col.said')}</legend>
        <div>
          {hardships.map(({ code, name }) => (
            <label key={code}>
              <input type="checkbox" name="risks" value={code} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <label htmlFor={`${id}-said`}>{say('apply.said')}</label>
        <Input.TextArea id={`${id}-said`} name="said" rows={3} maxLength={500} />
      </div>
      <Button type="primary" htmlType="submit" loading={busy}>
        {say('intake.save')}
      </Button>
    </form>
  );
}
