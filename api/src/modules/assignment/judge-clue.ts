import type { ReviewRow } from '@dixian/warehouse';
import { riskName } from '../warning/risk.ts';
import { type AssignmentRow, AssignmentState, Verdict } from './assignment.entity.ts';

/** What a new clue is: 新线索, 追加, 重复, 风险更新. */
export enum ReviewLabel {
  NEW = 'NEW',
  APPEND = 'APPEND',
  REPEAT = 'REPEAT',
  RISK_UPDATE = 'RISK_UPDATE',
}

/** What the newest closed assignment of a household was about. */
export interface Before {
  row: AssignmentRow;
  /** Amounts of its warnings by rule, in 元; null where one had none. */
  rules: ReadonlyMap<string, readonly (string | null)[]>;
}

/** What is known of a household beside its new warnings. */
export interface Known {
  /** Its open assignment. */
  open: AssignmentRow | null;
  /** Its newest closed assignment that was visited. */
  before: Before | null;
  /** A case is registered and not ended. */
  monitored: boolean;
}

/** How the hub would treat a new clue. The office decides. */
export interface Judged {
  label: ReviewLabel;
  /** Whether it is sent when nobody says otherwise. */
  suggested: boolean;
  reason: string;
}

/** The rule by which the hub sends a household again, or does not. */
interface Growth {
  again: boolean;
  why: string;
}

/** The largest amount; null when any is missing, for then nothing can be compared. */
function largest(amounts: readonly (string | null)[]): number | null {
  const known = amounts.map((amount) => (amount ? Number(amount) : null));
  return known.includes(null) ? null : Math.max(...(known as number[]));
}

function grownOf(rule: string, old: number, now: number, percent: number): Growth {
  const grown = old > 0 ? Math.floor(((now - old) * 100) / old) : 100;
  const money = `${rule}由 ${old} 元到 ${now} 元`;
  const again = old > 0 ? (now - old) * 100 >= old * percent : now > 0;
  return again
    ? { again, why: `${money}，增长 ${grown}%，达到 ${percent}%` }
    : { again, why: `${money}，增长不到 ${percent}%` };
}

/** Of one rule that the closed assignment knew already. */
function againByRule(row: ReviewRow, before: Before, rule: string, name: string, percent: number): Growth {
  const now = largest(row.amounts.filter((_, at) => row.rules[at] === rule).map((amount) => amount || null));
  const old = largest(before.rules.get(rule) ?? [null]);
  if (now === null || old === null) return { again: true, why: `${name}又有新的情况，没有金额可比` };
  return grownOf(name, old, now, percent);
}

function repeated(row: ReviewRow, before: Before, nameOf: (rule: string) => string, percent: number | null): Judged {
  const { number, closedOn } = before.row;
  const said = `${closedOn ?? ''}办结的第 ${number} 号核查为“否”`;
  const judged = (suggested: boolean, why: string): Judged => ({
    label: ReviewLabel.REPEAT,
    suggested,
    reason: suggested ? `${said}；${why}，再次下发` : `重复，不再下发：${said}；${why}`,
  });
  const rules = [...new Set(row.rules)];
  const fresh = rules.filter((rule) => !before.rules.has(rule)).map(nameOf);
  if (fresh.length > 0) return judged(true, `新触发${fresh.join('、')}`);
  const risks = row.riskCodes.filter((risk) => !before.row.risks.includes(risk)).map(riskName);
  if (risks.length > 0) return judged(true, `新增风险${risks.join('、')}`);
  if (percent === null) return judged(true, '县里没有设重复线索的增长比例');
  const grown = rules.map((rule) => againByRule(row, before, rule, nameOf(rule), percent));
  const again = grown.filter((one) => one.again);
  return judged(again.length > 0, (again.length > 0 ? again : grown).map(({ why }) => why).join('；'));
}

/**
 * What a new clue is. Missing amounts are never taken as "did not grow".
 * @param percent by how much an amount must have grown after 否; null where the county has not said
 */
export function judgeClue(
  row: ReviewRow,
  { open, before, monitored }: Known,
  nameOf: (rule: string) => string,
  percent: number | null,
): Judged {
  if (open) {
    const where = open.state === AssignmentState.MERGED ? '待下发' : '未办结';
    return { label: ReviewLabel.APPEND, suggested: true, reason: `已有${where}的第 ${open.number} 号线索，并入其中` };
  }
  if (monitored || row.monitoredType !== '') {
    const why = row.monitoredType === '' ? '认定记录里正在监测' : '花名册里是监测对象';
    return { label: ReviewLabel.RISK_UPDATE, suggested: true, reason: `${why}，作为风险更新下发` };
  }
  if (before?.row.verdict === Verdict.NO) return repeated(row, before, nameOf, percent);
  const after = before ? `上一条是 ${before.row.closedOn ?? ''}办结的第 ${before.row.number} 号` : '第一次下发';
  return { label: ReviewLabel.NEW, suggested: true, reason: after };
}
