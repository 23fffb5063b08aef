import { type Day, dayIn, monthsAfter } from '@dixian/warehouse';
import { type CaseLaw, type Grounded, groundsText } from './case-law.ts';

/** What is known of a household when its exit is judged; null is unknown, and unknown is not "no". */
export interface ExitFacts {
  /** Every member is without labour. */
  noLabour: boolean | null;
  /** Income per head is above the line. */
  aboveLine: boolean | null;
  /** The newest visit of the present monitoring found it stable. */
  stable: boolean | null;
}

/** Met, not met, or not known: then the county has to confirm it. */
export enum ConditionState {
  MET = 'MET',
  UNMET = 'UNMET',
  UNKNOWN = 'UNKNOWN',
}

export enum ConditionId {
  MONTHS = 'MONTHS',
  AIDS = 'AIDS',
  INCOME = 'INCOME',
  RISK = 'RISK',
  LABOUR = 'LABOUR',
}

/** What must hold before the end of a risk is noted. */
export interface Condition {
  id: ConditionId;
  label: string;
  state: ConditionState;
  /** How it stands, in words. */
  says: string;
  grounds: string;
}

/** The same day some months later; beyond the month's end, its last day. */
export const monthsLater = (day: Day, n: number): Day =>
  dayIn(monthsAfter(day.slice(0, 7), n), Number(day.slice(8, 10)));

const stateOf = (holds: boolean | null): ConditionState => {
  if (holds === null) return ConditionState.UNKNOWN;
  return holds ? ConditionState.MET : ConditionState.UNMET;
};

interface Monitored {
  /** Since when it is monitored; null: nobody told. */
  since: Day | null;
  aids: number;
}

function monthsOf(law: CaseLaw, { since }: Monitored, day: Day): Condition[] {
  if (!law.months) return [];
  const due = since && monthsLater(since, law.months.number);
  return [
    {
      id: ConditionId.MONTHS,
      label: `纳入监测满${law.months.number}个月`,
      state: stateOf(due === null ? null : day >= due),
      says: due === null ? '纳入日期不详' : `${since} 起监测，${due} 满${law.months.number}个月`,
      grounds: groundsText(law, law.months),
    },
  ];
}

function aidsOf(law: CaseLaw, { aids }: Monitored): Condition[] {
  if (!law.aids) return [];
  return [
    {
      id: ConditionId.AIDS,
      label: `落实帮扶措施不少于${law.aids.number}项`,
      state: stateOf(aids >= law.aids.number),
      says: `已登记 ${aids} 项`,
      grounds: groundsText(law, law.aids),
    },
  ];
}

const SAYS_INCOME = {
  MET: '最近一年高于监测标准',
  UNMET: '最近一年不高于监测标准',
  UNKNOWN: '没有最近一年的收入或监测标准',
};
const SAYS_RISK = {
  MET: '最近一次回访是“稳定”',
  UNMET: '最近一次回访仍有风险',
  UNKNOWN: '纳入以后没有回访记录',
};
const SAYS_LABOUR = { MET: '家里有劳动力', UNMET: '全家没有劳动力', UNKNOWN: '有成员的劳动能力不详' };

/** A condition that something known of the household decides, where the document or the usual practice sets it. */
function conditionOf(
  law: CaseLaw,
  id: ConditionId,
  set: (Grounded & { text: string }) | null,
  holds: boolean | null,
  says: Record<ConditionState, string>,
): Condition[] {
  const state = stateOf(holds);
  return set ? [{ id, label: set.text, state, says: says[state], grounds: groundsText(law, set) }] : [];
}

/** Every condition the document or the usual practice sets, as it stands on a day. */
export function conditionsOf(law: CaseLaw, monitored: Monitored, facts: ExitFacts, day: Day): Condition[] {
  const labour = facts.noLabour === null ? null : !facts.noLabour;
  const kept = law.noLabour && { ...law.noLabour, text: '不是整户无劳动力' };
  return [
    ...monthsOf(law, monitored, day),
    ...aidsOf(law, monitored),
    ...conditionOf(law, ConditionId.INCOME, law.income, facts.aboveLine, SAYS_INCOME),
    ...conditionOf(law, ConditionId.RISK, law.risk, facts.stable, SAYS_RISK),
    ...conditionOf(law, ConditionId.LABOUR, kept, labour, SAYS_LABOUR),
  ];
}
