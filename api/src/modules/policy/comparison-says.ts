import { departmentsOf, type ExtractInfo } from '../department/department.type.ts';
import { type Grounded, grouped, ofRule, value } from './compared-value.ts';
import { type ComparedCounty, type ComparedValue, ValueState } from './comparison.type.ts';
import { type CalendarEntry, CalendarKind } from './duties.type.ts';
import type { Law } from './law.ts';
import type { Policy } from './policy.type.ts';
import { toClause } from './rule.ts';
import { topicOf } from './topics.ts';

/** A county with its law as it holds, to be set beside others. */
export interface Compared {
  county: ComparedCounty;
  law: Law;
  policy: Policy;
}

/** What a county's law says about one matter; nothing where it is silent. */
export type Say = (compared: Compared) => ComparedValue[];

export const ofTopic =
  (topic: string): Say =>
  ({ policy }) =>
    policy.rules.filter(({ kind }) => topicOf(kind) === topic).flatMap(ofRule);

export const ofEntries =
  (...kinds: CalendarKind[]): Say =>
  ({ policy }) =>
    policy.calendar
      .filter(({ kind }) => kinds.includes(kind))
      .map((entry: CalendarEntry) =>
        value(entry.title, [entry.when, entry.level && `${entry.level}级`].filter(Boolean).join('，'), entry),
      );

/** What departments owe of their own accord; answers to a question are told under 信息比对. */
const owed = ({ law }: Compared): { name: string; extracts: ExtractInfo[] }[] =>
  departmentsOf(law)
    .map(({ name, extracts }) => ({ name, extracts: extracts.filter(({ purpose }) => purpose !== 'match') }))
    .filter(({ extracts }) => extracts.length > 0);

const titles = (extracts: readonly ExtractInfo[]): string => extracts.map(({ title }) => title).join('、');

/** Where the day is said; of what has none, where the extract is asked for. */
function dueGrounds({ dueClause, dueReason, clause, note, cadence }: ExtractInfo): Grounded {
  const said = dueClause ?? (cadence === 'ad_hoc' ? clause : null);
  return { clause: said, reason: dueReason ?? note ?? (said ? null : '文件没有写明报送日期。') };
}

/** Days on which extracts are due, each day once with how many extracts it is for. */
export const ofDueDays: Say = (compared) => {
  const extracts = owed(compared).flatMap((department) => department.extracts);
  const days = [...new Set(extracts.map(({ due }) => due))];
  return days.flatMap((day) => {
    const own = extracts.filter(({ due }) => due === day);
    const [first] = own;
    if (!first) return [];
    return [value(`${own.length} 种报表`, day, dueGrounds(first))];
  });
};

export const ofDepartments: Say = (compared) =>
  owed(compared).map(({ name, extracts }) =>
    value(name, titles(extracts), {
      clause: extracts.find(({ clause }) => clause)?.clause ?? null,
      reason: extracts.find(({ note }) => note)?.note ?? null,
    }),
  );

export const ofCoverage: Say = ({ policy: { coverage } }) =>
  coverage ? [value('所属期间', coverage.text, coverage)] : [];

export const ofSteps =
  (which: 'steps' | 'exit'): Say =>
  ({ policy }) =>
    policy.procedure[which].map((step, at) => {
      const time = [step.workingDays && `${step.workingDays} 个工作日`, step.days && `${step.days} 天`]
        .filter(Boolean)
        .join('，');
      return value(String(at + 1), [step.label, time && `（${time}）`].filter(Boolean).join(''), step);
    });

export const ofProvision =
  (id: string): Say =>
  ({ policy }) =>
    policy.procedure.provisions
      .filter((one) => one.id === id && one.value !== null)
      .map((one) => value(one.label, one.value ?? '', one));

export const ofMatches: Say = ({ policy }) =>
  policy.matches.map((match) =>
    value(
      match.title,
      [match.department, match.dueDays && `${match.dueDays} 日内反馈`, match.bandOnly && '只给档次']
        .filter(Boolean)
        .join('，'),
      match,
    ),
  );

/** Lines of the document itself, and those entered. */
export const ofLines: Say = ({ policy, law }) =>
  policy.incomeLines.map(({ year, line, note }) => {
    const written = law.policy.incomeLines.some((one) => one.year === year && one.line === line);
    const state = written ? ValueState.WRITTEN : ValueState.ENTERED;
    return value(`${year} 年`, `${grouped(line)} 元`, { clause: null, reason: note }, state);
  });

/** Who receives the extracts, with the first paragraph that says so. */
export const ofRecipient: Say = ({ law }) => {
  const { recipient, clauses } = law.policy;
  const said = clauses.find(({ text }) => text.includes(recipient));
  const clause = said ? toClause(law, { article: said.article, quote: recipient }, said.policy) : null;
  return [
    value('报送给', recipient, {
      clause,
      reason: clause ? null : '文件各条没有用这个名称，按发文单位和报送要求确定。',
    }),
  ];
};
