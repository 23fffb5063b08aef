import { isWorkingDay } from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import { type Findings, findingsOf, GUARANTEE_NAMES, GUARANTEES, Standing } from './guarantee.ts';
import { NO_REASON_NAMES, NoReason, UNREACHED_NAMES, UnreachedReason, VisitVerdict } from './reason.ts';
import type { VerifyInput } from './verification.input.ts';

/** What a visit says, checked. */
export interface Visit {
  draftKey: string;
  visitedOn: string;
  verdict: VisitVerdict;
  reason: string | null;
  revisitOn: string | null;
  findings: Findings;
  visitors: string[];
  note: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Letters of a note and of a name, and how many visitors. */
const MOST = { note: 500, name: 20, visitors: 6 };
/** The year of a day: beyond the next one it is probably mistyped. */
const yearOf = (day: string): number => Number(day.slice(0, 4));

const reasons = (names: Readonly<Record<string, string>>): string => Object.values(names).join('、');

function visitorsOf(written: readonly string[]): string[] {
  const names = [...new Set(written.map((name) => name.trim()).filter(Boolean))];
  if (names.length === 0 || names.length > MOST.visitors)
    throw badInput(`请写明核查人员姓名（1 到 ${MOST.visitors} 人）。`);
  const odd = names.find((name) => name.length > MOST.name || /\d/.test(name) || /\p{Cc}/u.test(name));
  if (odd) throw badInput(`核查人员“${odd.slice(0, MOST.name)}”不像姓名：请只写姓名，一人一个。`);
  return names;
}

function noteOf(written: string | null | undefined): string | null {
  const note = written?.trim() ?? '';
  if (note.length > MOST.note) throw badInput(`说明最多 ${MOST.note} 个字：请写要点。`);
  if (/\d{15}/.test(note)) throw badInput('说明里请不要写身份证号码。');
  return note || null;
}

/** The reason that goes with the verdict, and no other. */
function reasonOf({ verdict, noReason, unreachedReason }: VerifyInput): string | null {
  if (verdict === VisitVerdict.NO) {
    if (!noReason) throw badInput(`核查结果是“否”，请选主要原因：${reasons(NO_REASON_NAMES)}。`);
    return noReason;
  }
  if (verdict !== VisitVerdict.UNREACHED) return null;
  if (!unreachedReason) throw badInput(`未能入户，请选原因：${reasons(UNREACHED_NAMES)}。`);
  return unreachedReason;
}

function revisitOf({ verdict, revisitOn }: VerifyInput, today: string): string | null {
  if (verdict !== VisitVerdict.UNREACHED) return null;
  if (!revisitOn) throw badInput('未能入户，请写另约的日子。');
  if (revisitOn <= today) throw badInput(`另约的日子 ${revisitOn} 不在今天（${today}）以后：请改成以后的日子。`);
  if (yearOf(revisitOn) > yearOf(today) + 1) throw badInput(`另约的日子 ${revisitOn} 太远：请检查年份。`);
  return revisitOn;
}

/** Reasons with which there is nobody, or nothing here, to be looked at. */
const NOTHING_TO_SEE: readonly (string | null)[] = [NoReason.GONE, NoReason.NOT_RESIDENT];

/** What must be explained in words. */
function checkExplained({ verdict, reason, findings, note }: Visit): void {
  if (note) return;
  const seen = GUARANTEES.some((one) => findings[one] !== Standing.UNKNOWN);
  if (verdict === VisitVerdict.NO && !seen && reason !== NoReason.OTHER && !NOTHING_TO_SEE.includes(reason))
    throw badInput(
      '核查结果是“否”，六项保障却一项也没有看：请至少填一项，没有入户或没有查看的，请在说明里写明为什么。',
    );
  if (reason === NoReason.OTHER || reason === UnreachedReason.OTHER)
    throw badInput('原因选了“其他”：请在说明里写明是什么原因。');
  const risks = GUARANTEES.filter((one) => findings[one] === Standing.RISK).map((one) => GUARANTEE_NAMES[one]);
  if (verdict === VisitVerdict.NO && risks.length > 0)
    throw badInput(`${risks.join('、')}有风险，核查结果却是“否”：请在说明里写明风险怎样解决，或改核查结果。`);
}

/**
 * @param today 'YYYY-MM-DD'
 * @param sentOn when the clue was sent: no visit about it lies before
 * @throws BAD_USER_INPUT saying what is missing
 */
export function checkVisit(input: VerifyInput, today: string, sentOn: string | null): Visit {
  if (!UUID.test(input.draftKey)) throw badInput('草稿编号不对：请刷新页面后重新填写。');
  if (input.visitedOn > today) throw badInput(`入户的日子 ${input.visitedOn} 在今天以后：请改正。`);
  if (sentOn && input.visitedOn < sentOn)
    throw badInput(`入户的日子 ${input.visitedOn} 早于下发的日子 ${sentOn}：请改正，以前去过的写在说明里。`);
  const visit = {
    ...{ draftKey: input.draftKey.toLowerCase(), visitedOn: input.visitedOn, verdict: input.verdict },
    ...{ reason: reasonOf(input), revisitOn: revisitOf(input, today), findings: findingsOf(input.findings) },
    ...{ visitors: visitorsOf(input.visitors), note: noteOf(input.note) },
  };
  checkExplained(visit);
  return visit;
}

/** A day off may be agreed upon; it is only said. Nothing is said about a year without a table of working days. */
export function revisitNotice(revisitOn: string): string[] {
  try {
    return isWorkingDay(revisitOn) ? [] : [`${revisitOn} 不是工作日：请确认已和农户约好。`];
  } catch {
    return [];
  }
}
