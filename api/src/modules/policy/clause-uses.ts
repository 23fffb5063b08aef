import type { CalendarEntry, Coverage, EligibilityMatch, Procedure, ProcedureStep, Provision } from './duties.type.ts';
import { ClauseUse, UseKind } from './policy.type.ts';
import type { Clause, Parameter, Rule } from './rule.type.ts';

/** What the system takes from a document beside rules and extracts, each with its phrase. */
export interface Taken {
  calendar: readonly CalendarEntry[];
  procedure: Procedure;
  matches: readonly EligibilityMatch[];
  coverage: Coverage | null;
  rules: readonly Rule[];
}

/** A use with the phrase it rests on. */
interface Resting {
  clause: Clause | null;
  use: Omit<ClauseUse, 'quote'>;
}

const joined = (parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join('；');

const ofEntry = ({ clause, title, when, level, convener, to, reason }: CalendarEntry): Resting => ({
  clause,
  use: {
    kind: UseKind.CALENDAR,
    title,
    text: joined([when, level && `${level}级`, convener, to.length > 0 && `发给${to.join('、')}`]),
    reason,
  },
});

const stepTime = ({ days, workingDays }: ProcedureStep): string =>
  joined([workingDays !== null && `${workingDays} 个工作日`, days !== null && `${days} 天`]);

const ofStep =
  (kind: UseKind, name: string) =>
  (step: ProcedureStep, at: number): Resting => ({
    clause: step.clause,
    use: { kind, title: step.label, text: joined([`${name}第 ${at + 1} 步`, stepTime(step)]), reason: step.reason },
  });

const ofProvision = ({ clause, label, value, reason }: Provision): Resting => ({
  clause,
  use: { kind: UseKind.PROVISION, title: label, text: value ?? '', reason },
});

const ofMatch = ({ clause, title, department, bandOnly, dueDays, reason }: EligibilityMatch): Resting => ({
  clause,
  use: {
    kind: UseKind.MATCH,
    title,
    text: joined([`由${department}比对`, dueDays !== null && `${dueDays} 日内反馈`, bandOnly && '只给档次，不给数额']),
    reason,
  },
});

/** Values of rules whose phrase stands in another paragraph than the rule's own. */
const ofValues = (rules: readonly Rule[]): Resting[] =>
  rules.flatMap((rule) =>
    rule.parameters
      .filter(
        ({ clause }) => clause && (clause.article !== rule.clause.article || clause.policy !== rule.clause.policy),
      )
      .map(({ clause, label, operator, value, unit, reason }: Parameter) => ({
        clause,
        use: {
          kind: UseKind.VALUE,
          title: rule.name,
          text: [label, operator, value, unit].filter(Boolean).join(' '),
          reason,
        },
      })),
  );

/** Everything of a document that rests on a phrase, under `<document> <article>`. */
export function usesByClause({ calendar, procedure, matches, coverage, rules }: Taken): Map<string, ClauseUse[]> {
  const resting: Resting[] = [
    ...ofValues(rules),
    ...(coverage
      ? [
          {
            clause: coverage.clause,
            use: { kind: UseKind.COVERAGE, title: '所属期间', text: coverage.text, reason: coverage.reason },
          },
        ]
      : []),
    ...calendar.map(ofEntry),
    ...procedure.steps.map(ofStep(UseKind.STEP, '认定程序')),
    ...procedure.exit.map(ofStep(UseKind.EXIT, '退出程序')),
    ...procedure.provisions.map(ofProvision),
    ...matches.map(ofMatch),
  ];
  const found = new Map<string, ClauseUse[]>();
  for (const { clause, use } of resting) {
    if (!clause) continue;
    const key = keyOf(clause.policy, clause.article);
    found.set(key, [...(found.get(key) ?? []), Object.assign(new ClauseUse(), use, { quote: clause.quote })]);
  }
  return found;
}

/** Names a paragraph among several documents. */
export const keyOf = (policy: string, article: string): string => `${policy} ${article}`;
