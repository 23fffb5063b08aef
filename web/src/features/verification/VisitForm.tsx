'use client';
import { Button, Input } from 'antd';
import Link from 'next/link';
import { useId } from 'react';
import { useSay } from '../../i18n/Words.tsx';
import { Choice } from './Choice.tsx';
import { type Draft, GUARANTEES, NO_REASONS, STANDINGS, UNREACHED, VERDICTS } from './draft.ts';
import { PhotoField } from './PhotoField.tsx';
import { useVisit, type VisitOf, type VisitState } from './use-visit.ts';

/** The visit as it is filled in at the door: big buttons, few words, kept while the network is gone. */
export function VisitForm(props: VisitOf) {
  const say = useSay();
  const visit = useVisit(props);
  const { draft, answered } = visit;
  if (answered) return <Answered notices={answered} county={props.county} />;
  if (!props.open) return draft ? <Left draft={draft} discard={visit.discard} /> : null;
  return (
    <section className="card visit screen-only" aria-label={say('visit.form')}>
      <div className="card-head">
        <h2>{say('visit.form')}</h2>
        {draft && (
          <button
            type="button"
            className="plain-button"
            onClick={() => confirm(say('visit.discardSure')) && visit.discard()}
          >
            {say('visit.discard')}
          </button>
        )}
      </div>
      {draft ? (
        <Fields visit={visit} draft={draft} day={props.day} yesRefused={props.yesRefused} />
      ) : (
        <p className="muted">{say('loading')}</p>
      )}
    </section>
  );
}

type FieldsOf = Pick<VisitOf, 'day' | 'yesRefused'> & { visit: VisitState; draft: Draft };

function Fields({ visit, draft, day, yesRefused }: FieldsOf) {
  const say = useSay();
  const { change } = visit;
  return (
    <>
      <Choice
        look="big"
        label={say('visit.verdict')}
        value={draft.verdict}
        options={VERDICTS.map((value) => ({
          ...{ value, label: say(`visit.verdict.${value}`) },
          disabled: value === 'YES' && yesRefused !== null,
        }))}
        onChange={(verdict) => change({ verdict })}
      />
      {yesRefused && <p className="notice amber">{yesRefused}</p>}
      <Reasons draft={draft} change={change} day={day} />
      <fieldset className="guarantees">
        <legend>{say('visit.guarantees')}</legend>
        {GUARANTEES.map((one) => (
          <Choice
            key={one}
            look="row"
            label={say(`visit.guarantee.${one}`)}
            value={draft.findings[one]}
            options={STANDINGS.map((value) => ({ value, label: say(`visit.standing.${value}`) }))}
            onChange={(standing) => change({ findings: { ...draft.findings, [one]: standing } })}
          />
        ))}
      </fieldset>
      <Texts draft={draft} change={change} day={day} />
      <PhotoField photos={visit.photos} />
      <Send visit={visit} draft={draft} />
    </>
  );
}

type Part = Pick<VisitState, 'change'> & { draft: Draft; day: string };

function Reasons({ draft, change, day }: Part) {
  const say = useSay();
  const field = useId();
  if (draft.verdict === 'NO')
    return (
      <Choice
        look="chips"
        label={say('visit.noReason')}
        value={draft.noReason}
        options={NO_REASONS.map((value) => ({ value, label: say(`visit.no.${value}`) }))}
        onChange={(noReason) => change({ noReason })}
      />
    );
  if (draft.verdict !== 'UNREACHED') return null;
  return (
    <>
      <Choice
        look="chips"
        label={say('visit.unreachedReason')}
        value={draft.unreachedReason}
        options={UNREACHED.map((value) => ({ value, label: say(`visit.unreached.${value}`) }))}
        onChange={(unreachedReason) => change({ unreachedReason })}
      />
      <label className="visit-field" htmlFor={field}>
        {say('visit.revisitOn')}
        <input
          id={field}
          type="date"
          min={day}
          value={draft.revisitOn}
          onChange={(event) => change({ revisitOn: event.target.value })}
        />
      </label>
    </>
  );
}

function Texts({ draft, change, day }: Part) {
  const say = useSay();
  const [visitors, visitedOn, note] = [useId(), useId(), useId()];
  return (
    <>
      <label className="visit-field" htmlFor={note}>
        {say('visit.note')}
        <Input.TextArea
          id={note}
          rows={3}
          maxLength={500}
          placeholder={say('visit.noteHint')}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
      <div className="visit-pair">
        <label className="visit-field" htmlFor={visitors}>
          {say('visit.visitors')}
          <Input
            id={visitors}
            value={draft.visitors}
            placeholder={say('visit.visitorsHint')}
            onChange={(event) => change({ visitors: event.target.value })}
          />
        </label>
        <label className="visit-field" htmlFor={visitedOn}>
          {say('visit.visitedOn')}
          <input
            id={visitedOn}
            type="date"
            max={day}
            value={draft.visitedOn}
            onChange={(event) => change({ visitedOn: event.target.value })}
          />
        </label>
      </div>
    </>
  );
}

function Send({ visit, draft }: { visit: VisitState; draft: Draft }) {
  const say = useSay();
  const { problem, stale, busy, unkept } = visit;
  return (
    <div className="visit-send">
      {problem && !stale && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      {draft.waiting && (
        <p className="notice amber" role="status">
          {say('visit.waiting')}
        </p>
      )}
      {stale && !draft.waiting && (
        <p className="notice amber" role="status">
          {say('visit.stale')}{' '}
          <button type="button" className="link-button" onClick={visit.adopt}>
            {say('visit.adopt')}
          </button>
        </p>
      )}
      <Button
        type="primary"
        size="large"
        block
        loading={busy}
        disabled={stale && !draft.waiting}
        onClick={visit.submit}
      >
        {say(draft.waiting ? 'visit.sendAgain' : 'visit.send')}
      </Button>
      <p className="muted">{say(unkept ? 'visit.unkept' : 'visit.kept')}</p>
    </div>
  );
}

function Answered({ notices, county }: { notices: readonly string[]; county: string }) {
  const say = useSay();
  return (
    <section className="card visit-done" role="status">
      <p>
        <b>{say('visit.done')}</b>
      </p>
      {notices.map((notice) => (
        <p key={notice} className="notice amber">
          {notice}
        </p>
      ))}
      <p>
        <Link className="letter-link" href={`/${county}/assignments`}>
          {say('visit.next')}
        </Link>
      </p>
    </section>
  );
}

/** A draft that nobody waits for any more: somebody else answered. What was written is still there to be copied. */
function Left({ draft, discard }: { draft: Draft; discard(): void }) {
  const say = useSay();
  return (
    <section className="card screen-only" role="status">
      <p className="notice amber">{say('visit.left')}</p>
      <p>{[draft.verdict ? say(`visit.verdict.${draft.verdict}`) : '', draft.note].filter(Boolean).join('：')}</p>
      <Button onClick={discard}>{say('visit.discard')}</Button>
    </section>
  );
}
