import { MISSING, monthText } from '../../format.ts';
import type { PolicyQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import type { Names } from '../../ui/describe.ts';
import { anchorOf } from './anchor.ts';

export type Policy = PolicyQuery['policy'];
export type Value = Policy['open'][number];
export type Cited = NonNullable<Value['clause']>;

/** What every part of the page is drawn from. */
export interface Part {
  policy: Policy;
  names: Names;
  say: Say;
  /** Where a rule may be tried; absent: nowhere. */
  county?: string;
}

/** Where the document says so, one step from the paragraph; else why it is so. */
export function Grounds({
  clause,
  reason,
  policy,
  say,
}: {
  clause?: Cited | null;
  reason?: string | null;
  policy: Policy;
  say: Say;
}) {
  return (
    <>
      {clause && (
        <p className="quote-line">
          <q>{clause.quote}</q>{' '}
          <a href={`#${anchorOf(clause.policy, clause.article)}`}>
            {policy.layers.length > 1 && `${clause.documentNo} `}
            {clause.article}
          </a>
        </p>
      )}
      {reason && (
        <p className="muted">
          {say('policy.reason')}：{reason}
        </p>
      )}
    </>
  );
}

/** Whether an open value was approved, by which number, who entered it and when. */
export function ApprovalState({ value, say }: { value: Value; say: Say }) {
  if (!value.open) return null;
  const { approval } = value;
  const tone = value.approvalNo ? 'blue' : value.approvalRequired ? 'amber' : '';
  const word = value.approvalNo
    ? `✓ ${say('policy.approved', { no: value.approvalNo })}`
    : approval
      ? `! ${say('policy.enteredWaiting')}`
      : value.approvalRequired
        ? `! ${say('policy.waiting')}`
        : say('policy.noApproval');
  return (
    <>
      <span className={`badge ${tone}`}>{word}</span>
      {approval && (
        <span className="muted">
          {' '}
          {say('policy.enteredBy', { by: approval.by, at: approval.at, from: approval.from })}
          {approval.note && `，${approval.note}`}
        </span>
      )}
    </>
  );
}

/** Of a value: which document set it, since when, who may set it. */
export function Origin({ value, say }: { value: Value; say: Say }) {
  const said = [
    value.setBy && say('policy.setBy', { no: value.setBy }),
    value.since && say('policy.since', { month: monthText(value.since, say.language) }),
    value.open && value.setLevel && say('policy.setLevel', { level: value.setLevel }),
  ].filter(Boolean);
  return said.length > 0 ? <span className="badge">{said.join(' · ')}</span> : null;
}

/** The months a rule or an extract holds for; nothing when it always does. */
export function validity({ from, until }: { from?: string | null; until?: string | null }, say: Say): string | null {
  if (!from && !until) return null;
  return say('policy.valid', {
    from: from ? monthText(from, say.language) : say('policy.start'),
    until: until ? monthText(until, say.language) : say('policy.end'),
  });
}

export const orMissing = (text: string | null | undefined): string => text || MISSING;
