import { daysAfter, householdsById, workingDaysAfter } from '@dixian/warehouse';
import type { Context } from './context.ts';
import { chance, type DemoDesk, oneOf, type Task } from './demo-desk.ts';
import { Refusal } from './errors.ts';
import { AidKind } from './modules/case/aid.entity.ts';
import { addAid, track } from './modules/case/aid-work.ts';
import { type CaseRow, CaseState, HouseholdCaseEntity } from './modules/case/case.entity.ts';
import { caseLaw, type LawStep } from './modules/case/case-law.ts';
import { byReason, doStep, proposeExit } from './modules/case/case-work.ts';
import { ConditionId, monthsLater } from './modules/case/exit-conditions.ts';
import { nextStep, publicityOver } from './modules/case/machine.ts';
import { standingOf } from './modules/case/standing-of.ts';
import { TrackingFinding } from './modules/case/tracking.entity.ts';

/** Working days between two steps: mostly quick enough for the days that documents give, now and then not. */
const STEP_AFTER = [0, 0, 0, 1] as const;
/** Months between two visits. */
const VISITED_EVERY = 3;
/** Share of cases that the village's review does not carry; made up. */
const REJECTED = 0.08;

/** Which help is usual against a risk. */
const AIDS: Readonly<Record<string, AidKind>> = {
  '01': AidKind.SECURITY,
  '03': AidKind.SECURITY,
  '06': AidKind.INDUSTRY,
  '07': AidKind.JOB,
  '09': AidKind.ASPIRATION,
};
const AID_TEXTS: Readonly<Record<AidKind, string>> = {
  INDUSTRY: '发放种苗，安排技术指导，联系收购。',
  JOB: '介绍附近务工岗位，落实公益岗位。',
  SECURITY: '协助申请医疗救助和临时救助。',
  SOCIAL: '联系社会组织帮扶。',
  ASPIRATION: '落实教育资助，安排教师家访。',
  FINANCE: '办理小额信贷。',
};

const read = ({ hub, county: { county } }: DemoDesk, hhNo: string): Promise<CaseRow | null> =>
  hub.orm.em.fork().findOne(HouseholdCaseEntity, { county, hhNo }, { orderBy: { number: 'desc' } });

/** The day itself, or the first working day behind it. */
const atWork = (day: string): string => workingDaysAfter(daysAfter(day, -1), 1);

/** Goes on with a household's case on a day; nothing more is done once the rules stand in the way. `sure`: no review refuses it. */
export const caseTasks = (desk: DemoDesk, hhNo: string, day: string, sure = false): Task[] => [
  {
    day: atWork(day),
    run: async () => {
      const row = await read(desk, hhNo);
      if (!row) return [];
      try {
        const next = await advance(desk, row, atWork(day), sure);
        return next ? caseTasks(desk, hhNo, next, sure) : [];
      } catch (error) {
        if (error instanceof Refusal) return [];
        throw error;
      }
    },
  },
];

/** Who does a step, on a day. */
function asks(desk: DemoDesk, { town, village }: CaseRow, { by }: Pick<LawStep, 'by'>, day: string): Context {
  if (by === 'county') return desk.office(day);
  return desk.place(day, by === 'town' || !village ? town : village);
}

const after = (row: CaseRow, day: string): string =>
  workingDaysAfter(day, oneOf(STEP_AFTER, row.hhNo, row.step ?? '', day));

/** Does what comes next. @returns the day of the next thing; null when nothing follows */
async function advance(desk: DemoDesk, row: CaseRow, day: string, sure: boolean): Promise<string | null> {
  const step = nextStep(caseLaw(desk.law), standingOf(row));
  if (step?.act === 'REVIEW' && !sure && chance('rejected', row.hhNo) < REJECTED) return reject(desk, row, step, day);
  if (step) return stepOn(desk, row, step, day);
  if (row.state === CaseState.TRACKING) return follow(desk, row, day);
  return null;
}

async function typeOf(desk: DemoDesk, { hhNo }: CaseRow): Promise<string> {
  const [home] = await householdsById(desk.county, desk.hub, [hhNo]);
  const poor = desk.law.word('hh_kind', home?.kind ?? '') === '脱贫户';
  return poor ? '脱贫不稳定户' : '边缘易致贫户';
}

async function reject(desk: DemoDesk, row: CaseRow, step: LawStep, day: string): Promise<null> {
  const ctx = asks(desk, row, step, day);
  const seen = { id: row.id, version: row.version };
  await byReason(ctx, desk.county.county, seen, { do: 'REJECT' }, '评议认为家庭收入稳定，不符合条件。');
  return null;
}

async function stepOn(desk: DemoDesk, row: CaseRow, step: LawStep, day: string): Promise<string | null> {
  const { county } = desk.county;
  const ctx = asks(desk, row, step, day);
  const seen = { id: row.id, version: row.version };
  if (step.act === 'AID' && row.aids === 0) {
    await help(desk, row, ctx);
    return after(row, day);
  }
  const registers = step.act === 'REGISTER' ? { monitoredType: await typeOf(desk, row) } : {};
  const confirmed = row.state === CaseState.EXITING ? { confirmed: Object.values(ConditionId) } : {};
  const done = await doStep(ctx, county, seen, step.id, { ...registers, ...confirmed });
  // Posted now: the notice hangs its days.
  if (done.postedOn && done.step === step.id) return publicityOver(step, done.postedOn);
  return after(row, day);
}

async function help(desk: DemoDesk, row: CaseRow, ctx: Context): Promise<void> {
  const [risk = null] = row.risks;
  const kind = AIDS[risk ?? ''] ?? AidKind.SOCIAL;
  const known = desk.law.policy.departments.map(({ id }) => id);
  const department = row.departments.find((one) => known.includes(one)) ?? null;
  const seen = { id: row.id, version: row.version };
  const what = AID_TEXTS[kind];
  await addAid(ctx, desk.county.county, seen, { kind, risk, department, responsible: '驻村工作队', what });
}

/** A visit every quarter or so; when the time has come and the last one found it stable, the exit is asked for. */
async function follow(desk: DemoDesk, row: CaseRow, day: string): Promise<string | null> {
  const { county } = desk.county;
  const { months, track: visits } = caseLaw(desk.law);
  const ripe = row.since && months ? day >= monthsLater(row.since, months.number) : false;
  const ctx = desk.place(day, row.town);
  const finding = ripe || chance('stable', row.hhNo, day) < 0.6 ? TrackingFinding.STABLE : TrackingFinding.AT_RISK;
  const note = finding === TrackingFinding.STABLE ? '收入稳定，“三保障”和饮水有保障。' : '支出仍然较大，继续帮扶。';
  const visited = await track(ctx, county, { id: row.id, version: row.version }, { finding, note });
  if (visited.state !== CaseState.TRACKING) return null;
  if (!ripe) return visits ? monthsLater(day, VISITED_EVERY) : null;
  const first = caseLaw(desk.law).exit[0];
  const asker = first ? asks(desk, visited, { by: 'town' }, day) : ctx;
  await proposeExit(asker, county, { id: visited.id, version: visited.version }, '风险已稳定消除，提请评议。');
  return after(visited, day);
}
