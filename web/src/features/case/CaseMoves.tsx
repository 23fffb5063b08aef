'use client';
import {
  type AidKind,
  CaseAidDocument,
  CaseEndDocument,
  CaseGreenDocument,
  CaseObjectionDocument,
  CaseProposeExitDocument,
  CaseReflagDocument,
  CaseRejectDocument,
  CaseReturnDocument,
  CaseRollBackDocument,
  CaseTrackDocument,
  type TrackingFinding,
} from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { Ask, type Field } from '../verification/Ask.tsx';
import { NextStep } from './NextStep.tsx';
import type { Whole } from './types.ts';

export interface Named {
  id: string;
  name: string;
}
interface Props {
  county: string;
  one: Whole;
  departments: readonly Named[];
  /** Risks that may be noted anew. */
  risks: readonly Named[];
}

const AIDS = ['INDUSTRY', 'JOB', 'SECURITY', 'SOCIAL', 'ASPIRATION', 'FINANCE'] as const satisfies readonly AidKind[];
const FINDINGS = ['STABLE', 'AT_RISK', 'WORSE'] as const satisfies readonly TrackingFinding[];
const asOption = ({ id, name }: Named) => ({ value: id, label: name });

/** What the asker may do now. The hub decides, refuses with the clause, and writes the audit. */
export function CaseMoves({ county, one, departments, risks }: Props) {
  const say = useSay();
  const can = (move: Whole['moves'][number]) => one.moves.includes(move);
  const seen = { county, case: { id: one.id, version: one.version } };
  const why: Field = { key: 'reason', label: say('case.reason'), type: 'long' };
  if (one.moves.length === 0) return null;
  return (
    <div className="moves screen-only">
      {can('STEP') && <NextStep county={county} one={one} />}
      {can('OBJECT') && <Objection seen={seen} />}
      {can('AID') && <NewAid seen={seen} one={one} departments={departments} />}
      {can('TRACK') && <Track seen={seen} day={one.day} />}
      {can('PROPOSE_EXIT') && (
        <Ask
          label={say('case.proposeExit')}
          lead={say('case.proposeExitLead')}
          fields={[why]}
          onDone={({ reason = '' }) => send(CaseProposeExitDocument, { ...seen, reason })}
        />
      )}
      {can('RETURN') && <Return seen={seen} one={one} />}
      {can('GREEN') && (
        <Ask
          label={say('case.openGreen')}
          lead={say('case.greenLead')}
          fields={[why]}
          onDone={({ reason = '' }) => send(CaseGreenDocument, { ...seen, reason })}
        />
      )}
      {can('REJECT') && (
        <Ask
          label={say('case.reject')}
          lead={say('case.rejectLead')}
          fields={[why]}
          onDone={({ reason = '' }) => send(CaseRejectDocument, { ...seen, reason })}
        />
      )}
      {can('REFLAG') && (
        <Ask
          label={say('case.reflag')}
          lead={say('case.reflagLead')}
          fields={[{ key: 'risk', label: say('case.newRisk'), type: 'choice', options: risks.map(asOption) }, why]}
          onDone={({ risk = '', reason = '' }) => send(CaseReflagDocument, { ...seen, risks: [risk], reason })}
        />
      )}
      {can('ROLL_BACK') && (
        <Ask
          label={say('case.rollBack')}
          lead={say('case.rollBackLead')}
          fields={[why]}
          onDone={({ reason = '' }) => send(CaseRollBackDocument, { ...seen, reason })}
        />
      )}
      {can('NATURAL_END') && (
        <Ask
          label={say('case.naturalEnd')}
          lead={say('case.naturalEndLead')}
          fields={[why]}
          onDone={({ reason = '' }) => send(CaseEndDocument, { ...seen, reason })}
        />
      )}
    </div>
  );
}

interface Seen {
  county: string;
  case: { id: string; version: number };
}

function Objection({ seen }: { seen: Seen }) {
  const say = useSay();
  return (
    <Ask
      label={say('case.objection')}
      lead={say('case.objectionLead')}
      fields={[
        {
          ...{ key: 'what', label: say('case.objectionWhat'), type: 'choice' },
          options: (['NO', 'AGAIN', 'REVIEW'] as const).map((value) => ({
            value,
            label: say(`case.objection.${value}`),
          })),
        },
        { key: 'note', label: say('case.objectionNote'), type: 'long' },
      ]}
      onDone={({ what, note = '' }) =>
        send(CaseObjectionDocument, {
          ...seen,
          input: { sustained: what !== 'NO', toReview: what === 'REVIEW', note },
        })
      }
    />
  );
}

function NewAid({ seen, one, departments }: { seen: Seen; one: Whole; departments: readonly Named[] }) {
  const say = useSay();
  return (
    <Ask
      label={say('case.addAid')}
      fields={[
        {
          ...{ key: 'kind', label: say('case.aid'), type: 'choice' },
          options: AIDS.map((value) => ({ value, label: say(`case.aid.${value}`) })),
        },
        {
          ...{ key: 'risk', label: say('case.risk'), type: 'choice', optional: true },
          options: one.risks.map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          ...{ key: 'department', label: say('col.department'), type: 'choice', optional: true },
          options: departments.map(asOption),
        },
        { key: 'responsible', label: say('case.responsible'), type: 'text' },
        { key: 'what', label: say('case.what'), type: 'long' },
        { key: 'from', label: say('case.from'), type: 'date', initial: one.day, max: one.day },
        { key: 'until', label: say('case.until'), type: 'date', optional: true },
      ]}
      onDone={({ kind, risk, department, responsible = '', what = '', from, until }) =>
        send(CaseAidDocument, {
          ...seen,
          aid: {
            ...{ kind: AIDS.find((aid) => aid === kind) ?? 'SECURITY', responsible, what, from: from || null },
            ...{ risk: risk || null, department: department || null, until: until || null },
          },
        })
      }
    />
  );
}

function Track({ seen, day }: { seen: Seen; day: string }) {
  const say = useSay();
  return (
    <Ask
      label={say('case.track')}
      fields={[
        { key: 'day', label: say('case.visitDay'), type: 'date', initial: day, max: day },
        {
          ...{ key: 'finding', label: say('case.finding'), type: 'choice' },
          options: FINDINGS.map((value) => ({ value, label: say(`case.finding.${value}`) })),
        },
        { key: 'note', label: say('case.visitNote'), type: 'long' },
      ]}
      onDone={({ day: on, finding, note = '' }) =>
        send(CaseTrackDocument, {
          ...seen,
          visit: { day: on || null, finding: FINDINGS.find((found) => found === finding) ?? 'AT_RISK', note },
        })
      }
    />
  );
}

/** Value of the choice that leaves the exit. */
const KEEP = 'KEEP';

function Return({ seen, one }: { seen: Seen; one: Whole }) {
  const say = useSay();
  const exiting = one.state === 'EXITING';
  const list = one.steps.filter(({ exit, state }) => exit === exiting && state !== 'BEFORE');
  const next = list.findIndex(({ state }) => state === 'NEXT');
  const earlier = list.slice(0, Math.max(next, 0)).map(({ id, label }) => ({ value: id, label }));
  return (
    <Ask
      label={say('case.return')}
      fields={[
        {
          ...{ key: 'to', label: say('case.returnTo'), type: 'choice' },
          options: [...earlier, ...(exiting ? [{ value: KEEP, label: say('case.keepOn') }] : [])],
        },
        { key: 'reason', label: say('case.reason'), type: 'long' },
      ]}
      onDone={({ to = '', reason = '' }) => send(CaseReturnDocument, { ...seen, to: to === KEEP ? null : to, reason })}
    />
  );
}
