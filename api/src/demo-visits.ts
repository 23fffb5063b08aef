import { randomUUID } from 'node:crypto';
import { workingDaysAfter } from '@dixian/warehouse';
import { caseTasks } from './demo-cases.ts';
import { chance, type DemoDesk, oneOf, type Task } from './demo-desk.ts';
import { Refusal } from './errors.ts';
import { AssignmentKind, type AssignmentRow, AssignmentState } from './modules/assignment/assignment.entity.ts';
import { receive, returnVerdict } from './modules/assignment/work.ts';
import { closeAll } from './modules/verification/close.ts';
import { untold } from './modules/verification/duty.ts';
import { GUARANTEES, Guarantee, Standing } from './modules/verification/guarantee.ts';
import { NoticeWay } from './modules/verification/notice.entity.ts';
import { NoReason, UnreachedReason, VisitVerdict } from './modules/verification/reason.ts';
import { tell } from './modules/verification/tell.ts';
import type { VerifyInput } from './modules/verification/verification.input.ts';
import { verify } from './modules/verification/verify.ts';

/** Working days from the receipt to the answer: mostly within what documents allow, now and then late. */
const ANSWERED_AFTER = [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 4, 7] as const;
const CLOSED_AFTER = [1, 1, 2, 4] as const;
/** A household that is to be included is not kept waiting. */
const INCLUDED_AFTER = [0, 1] as const;

/** Shares of what townships meet; made up. */
const SHARE = { yes: 0.06, unreached: 0.08, returned: 0.04, forgotten: 0.03, left: 0.06 };

const NO_REASONS = [
  NoReason.INCOME_ABOVE,
  NoReason.INCOME_ABOVE,
  NoReason.RISK_GONE,
  NoReason.COVERED,
  NoReason.COVERED,
  NoReason.UNTRUE,
] as const;

const UNREACHED = [UnreachedReason.AWAY, UnreachedReason.HOSPITAL, UnreachedReason.NO_CONTACT] as const;

/** Which guarantee a risk puts in question. */
const TOUCHED: Readonly<Record<string, Guarantee>> = {
  '01': Guarantee.MEDICAL,
  '03': Guarantee.MEDICAL,
  '09': Guarantee.EDUCATION,
  '11': Guarantee.HOUSING,
  '12': Guarantee.WATER,
};

const seenOf = ({ id, version }: AssignmentRow) => ({ id, version });
const later = (day: string, after: number): string => workingDaysAfter(day, after);

/** Undone by the rules of the house itself: the demo leaves it as it stands. */
async function unlessRefused(work: () => Promise<Task[]>): Promise<Task[]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

export interface VisitOptions {
  /** What every visit ends with; absent: by chance. */
  verdict?: VisitVerdict;
}

/** What townships do about clues that were sent on a day: receipt on the next working day, then one visit after another. */
export function visitTasks(
  desk: DemoDesk,
  sentOn: string,
  rows: readonly AssignmentRow[],
  options: VisitOptions = {},
): Task[] {
  if (rows.length === 0) return [];
  const day = later(sentOn, 1);
  return [
    {
      day,
      run: async () => {
        const [first] = rows;
        const received = await receive(desk.place(day, first?.town ?? ''), desk.county, rows.map(seenOf));
        return received
          .filter(({ hhNo, month, number }) => chance('forgotten', hhNo, month, String(number)) >= SHARE.forgotten)
          .map((row) =>
            visitTask(desk, row, later(day, oneOf(ANSWERED_AFTER, 'answered', row.hhNo, row.month)), options),
          );
      },
    },
  ];
}

function verdictOf({ hhNo, month, kind, number }: AssignmentRow, { verdict }: VisitOptions): VisitVerdict {
  if (verdict) return verdict;
  if (kind === AssignmentKind.RISK_UPDATE) return VisitVerdict.ALREADY;
  if (!hhNo) return VisitVerdict.NO;
  return chance('verdict', hhNo, month, String(number)) < SHARE.yes ? VisitVerdict.YES : VisitVerdict.NO;
}

function inputOf(row: AssignmentRow, day: string, verdict: VisitVerdict): VerifyInput {
  const touched = verdict === VisitVerdict.YES ? row.risks.map((risk) => TOUCHED[risk]) : [];
  return {
    ...{ draftKey: randomUUID(), visitedOn: day, verdict, visitors: ['驻村干部', '村干部'] },
    findings: GUARANTEES.map((guarantee) => ({
      guarantee,
      standing: touched.includes(guarantee) ? Standing.RISK : Standing.OK,
    })),
    ...(verdict === VisitVerdict.NO ? { noReason: oneOf(NO_REASONS, 'reason', row.hhNo, row.month) } : {}),
    ...(verdict === VisitVerdict.ALREADY ? { note: '国家系统中已纳入，补充本次风险。' } : {}),
  };
}

/** One visit; some households are not met at the first. */
function visitTask(desk: DemoDesk, row: AssignmentRow, day: string, options: VisitOptions, again = false): Task {
  const scope = desk.scope(row.town);
  const missed = !again && !options.verdict && chance('unreached', row.hhNo, row.month) < SHARE.unreached;
  return {
    day,
    run: () =>
      unlessRefused(async () => {
        const ctx = desk.place(day, row.town);
        if (!missed) {
          const { row: answered } = await verify(ctx, scope, seenOf(row), inputOf(row, day, verdictOf(row, options)));
          return answerTasks(desk, answered, day, options, again);
        }
        const revisitOn = later(day, oneOf(ANSWERED_AFTER, 'revisit', row.hhNo, row.month));
        const reason = oneOf(UNREACHED, 'why', row.hhNo, row.month);
        const input = {
          ...inputOf(row, day, VisitVerdict.UNREACHED),
          findings: [],
          unreachedReason: reason,
          revisitOn,
        };
        const { row: open } = await verify(ctx, scope, seenOf(row), input);
        return [visitTask(desk, open, revisitOn, options, true)];
      }),
  };
}

/** The county sends a few answers back, the applicant is told where the document wants it, then the clue is closed. */
function answerTasks(desk: DemoDesk, row: AssignmentRow, day: string, options: VisitOptions, again: boolean): Task[] {
  const words = [row.hhNo, row.month, String(row.number)];
  const waits = row.verdict === 'YES' ? INCLUDED_AFTER : CLOSED_AFTER;
  const next = later(day, oneOf(waits, 'closed', ...words));
  if (!again && !options.verdict && chance('returned', ...words) < SHARE.returned)
    return [{ day: next, run: () => unlessRefused(() => giveBack(desk, row, next, options)) }];
  if (!options.verdict && chance('left', ...words) < SHARE.left) return [];
  return [{ day: next, run: () => unlessRefused(() => close(desk, row, next, options)) }];
}

async function giveBack(desk: DemoDesk, row: AssignmentRow, day: string, options: VisitOptions): Promise<Task[]> {
  const [back] = await returnVerdict(desk.office(day), desk.county, [seenOf(row)], '情况写得不清楚，请再入户核实。');
  return back ? [visitTask(desk, back, later(day, 2), options, true)] : [];
}

async function close(desk: DemoDesk, row: AssignmentRow, day: string, { verdict }: VisitOptions): Promise<Task[]> {
  const scope = desk.scope(row.town);
  let open = row;
  if (untold(row, desk.law)) {
    const number = `告〔${day.slice(0, 4)}〕${row.number}号`;
    open = await tell(desk.place(day, row.town), scope, seenOf(row), { number, toldOn: day, way: NoticeWay.IN_PERSON });
  }
  const [done] = await closeAll(desk.place(day, row.town), scope, [seenOf(open)]);
  const closed = done && 'row' in done && done.row.state === AssignmentState.CLOSED;
  return closed && row.verdict === 'YES' ? caseTasks(desk, row.hhNo, later(day, 1), verdict !== undefined) : [];
}
