import {
  daysAfter,
  feedbackDay,
  households,
  householdTotal,
  isWorkingDay,
  obligations,
  persons,
  workingDaysAfter,
} from '@dixian/warehouse';
import { chance, DemoDesk, oneOf, runTasks, type Task } from './demo-desk.ts';
import { monitoredTask } from './demo-monitored.ts';
import { visitTasks } from './demo-visits.ts';
import type { Hub } from './hub.ts';
import { Role } from './modules/access/role.ts';
import { UserEntity } from './modules/access/user.entity.ts';
import { AssignmentEntity, Channel } from './modules/assignment/assignment.entity.ts';
import { ReviewLabel } from './modules/assignment/judge-clue.ts';
import { type Reviewed, reviewOf } from './modules/assignment/review.ts';
import { pickedOf, sendClues, sendQueued } from './modules/assignment/send.ts';
import { takenIn } from './modules/assignment/take-in.ts';
import { withdraw } from './modules/assignment/work.ts';
import { change } from './modules/event/change.ts';
import { doingOf } from './modules/event/record.ts';
import { fileIntake } from './modules/intake/file-intake.ts';
import { foundHousehold } from './modules/intake/found.ts';
import { Source } from './modules/intake/intake.entity.ts';
import { newReceipt } from './modules/intake/receipt.ts';
import { set } from './modules/intake/setting.ts';
import { VisitVerdict } from './modules/verification/reason.ts';

/** The newest months whose clues are sent, and how long before the end a few households are sent so early that they leave again. */
const WORKED = 4;
const EARLY = { before: 12, households: 2 };
/** Households sent of a month at most, so that a whole county does not take an hour. */
const MOST = 40;
/** Clues of the time before at most, to be taken off the list. */
const MOST_OLD = 1000;
/** Withdrawn at once. */
const CHUNK = 200;
/** Working days from the departments' last day to the sending, where no document sets the county's day. */
const SORTED_AFTER = 2;
/** Working days after the last sending at which the demo ends: some clues are still on the way. */
const ENDS_AFTER = 6;

/** The day on which the county sends a month's clues: the document's, now and then late. */
function sendDay({ law: { policy }, county }: DemoDesk, month: string): string {
  const dues = obligations(policy, month).flatMap(({ due }) => due ?? []);
  const last = dues.sort().at(-1) ?? `${month}-28`;
  let day = feedbackDay(policy, month) ?? workingDaysAfter(last, SORTED_AFTER);
  while (!isWorkingDay(day)) day = daysAfter(day, -1);
  return chance('late', county.county, month) < 0.2 ? workingDaysAfter(day, SORTED_AFTER) : day;
}

const urgent = (a: Reviewed, b: Reviewed): number => a.row.priority - b.row.priority;
const numbers = (reviewed: readonly Reviewed[]): string[] => reviewed.map(({ row }) => row.household);

/** What came up before the hub was at work was dealt with on paper: taken in and withdrawn, so that it waits no more. */
async function clearOld(desk: DemoDesk, month: string, day: string, old: readonly Reviewed[]): Promise<void> {
  if (old.length === 0 || old.length > MOST_OLD) return;
  const ctx = desk.office(day);
  const { taken } = await pickedOf(ctx, desk.county, { month, households: numbers(old), over: true });
  const done = await change(ctx, (em) => takenIn(em, doingOf(ctx), taken));
  const rows = done.filter(({ how }) => how === 'TAKEN').map(({ row }) => row);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const seen = rows.slice(from, from + CHUNK).map(({ id, version }) => ({ id, version }));
    await withdraw(desk.office(day), desk.county, seen, '系统启用前的线索，乡镇已按原来的办法办结，不再下发。');
  }
}

/** A few households early enough that some are through with everything. */
function earlyTask(desk: DemoDesk, month: string): Task {
  const day = sendDay(desk, month);
  return {
    day,
    run: async () => {
      const ctx = desk.office(day);
      const fresh = (await reviewOf(ctx, desk.county, month)).filter(
        ({ label, suggested, row }) => label === ReviewLabel.NEW && suggested && row.town && row.newWarnings > 0,
      );
      const picked = fresh.sort(urgent).slice(0, EARLY.households);
      if (picked.length === 0) return [];
      const asked = { month, households: numbers(picked), over: true };
      const { sent } = await sendClues(ctx, desk.county, asked);
      return visitTasks(desk, day, sent, { verdict: VisitVerdict.YES });
    },
  };
}

/** Which of a month's clues go out in time: of the newest month half of them, and none of the town whose people look in. */
async function inTime(desk: DemoDesk, fresh: readonly Reviewed[], newest: boolean): Promise<readonly Reviewed[]> {
  if (!newest) return fresh;
  const town = await visitedTown(desk);
  return fresh.filter(({ row }, at) => at % 2 === 0 && row.town !== town);
}

/** The town of a verifier with an account: whoever signs in with it finds something to do. */
async function visitedTown({ hub, county }: DemoDesk): Promise<string | undefined> {
  const of = { role: Role.TOWNSHIP_VERIFIER, division: { $like: `${county.county}%` } };
  return (await hub.orm.em.fork().findOne(UserEntity, of))?.division?.slice(0, 9);
}

/** On the last day half of what is left is sent, and waits to be received; the rest waits for whoever opens the demo. */
function lastTask(desk: DemoDesk, month: string, day: string): Task {
  return {
    day,
    run: async () => {
      const ctx = desk.office(day);
      const town = await visitedTown(desk);
      const fresh = (await reviewOf(ctx, desk.county, month)).filter(({ row, suggested }) => row.town && suggested);
      const picked = fresh.sort(urgent).filter(({ row }, at) => at % 2 === 0 || row.town === town);
      if (picked.length > 0) await sendClues(ctx, desk.county, { month, households: numbers(picked), over: true });
      return [];
    },
  };
}

function monthTask(desk: DemoDesk, month: string, { first, newest }: { first: boolean; newest: boolean }): Task {
  const day = sendDay(desk, month);
  return {
    day,
    run: async () => {
      const ctx = desk.office(day);
      const reviewed = (await reviewOf(ctx, desk.county, month)).filter(({ row }) => row.town);
      const fresh = reviewed.filter(({ row, suggested }) => suggested && row.newWarnings > 0);
      if (first)
        await clearOld(
          desk,
          month,
          day,
          reviewed.filter(({ row }) => row.newWarnings === 0),
        );
      const households = numbers((await inTime(desk, fresh.sort(urgent), newest)).slice(0, MOST));
      const asked = { month, households, over: true };
      const { sent } = households.length > 0 ? await sendClues(ctx, desk.county, asked) : { sent: [] };
      const waiting = await sendQueued(desk.office(day), desk.county, { ids: null, over: true });
      return visitTasks(desk, day, [...sent, ...waiting.sent]);
    },
  };
}

/** What is reported in a month beside the departments' files. */
const REPORTS = [
  { channel: Channel.CADRE, source: Source.VISIT, said: '走访时了解到家里有人长期住院，支出较大。', risks: ['01'] },
  { channel: Channel.SELF, source: Source.PAPER, said: '今年务工的厂子停了，半年没有收入。', risks: ['07'] },
  { channel: Channel.PETITION, source: Source.LINE_12345, said: '反映房屋漏雨，担心住房不安全。', risks: ['11'] },
  { channel: Channel.CADRE, source: Source.VISIT, said: '孩子上学开销大，家里只有一个人打工。', risks: ['09'] },
] as const;

function reportTask(desk: DemoDesk, month: string, day: string, at: number): Task {
  return {
    day,
    run: async () => {
      const { county, hub } = desk;
      const total = await householdTotal(county, hub, {});
      const words = ['report', county.county, month, String(at)];
      const from = Math.floor(chance(...words) * total);
      const [home] = await households(county, hub, {}, { from, size: 1 });
      const [head] = home ? await persons(county, hub, [home.head]) : [];
      if (!home?.village || !head) return [];
      const { channel, source, said, risks } = oneOf(REPORTS, ...words, 'kind');
      const ctx = source === Source.VISIT ? desk.place(day, home.town) : desk.office(day);
      // One in eight cannot be told who it is, and waits for the office to find out.
      const known = chance(...words, 'known') >= 1 / 8 ? home.household : null;
      const report = {
        ...{ name: head.name, idNo: null, phone: null, headName: null, said, risks: [...risks] },
        sourceNo: source === Source.LINE_12345 ? `${month}-${at + 1}` : null,
      };
      const found = await foundHousehold(ctx, county, report, known);
      await fileIntake(ctx, doingOf(ctx), {
        ...{ county: county.county, channel, source, report, found, town: home.town, village: home.village },
        ...{ receivedOn: day, receipt: channel === Channel.SELF ? newReceipt() : null, agreedAt: null },
      });
      return [];
    },
  };
}

/** Reports of a month reach the office a few days before it sends. */
const reportTasks = (desk: DemoDesk, month: string): Task[] =>
  REPORTS.slice(1).map((_, at) => reportTask(desk, month, daysAfter(sendDay(desk, month), -1 - at), at));

/**
 * The work that follows a demo county's months: its newest ones are sent out, visited, answered and closed through the
 * same services as everybody's, on the days of the demo; some go on to identification, aid and exit. Once a county.
 */
export async function workDemo(hub: Hub, county: string, months: readonly string[]): Promise<void> {
  if ((await hub.orm.em.fork().count(AssignmentEntity, { county })) > 0) return;
  const desk = new DemoDesk(hub, county, () => undefined);
  const worked = months.slice(-WORKED);
  const [first] = worked;
  const newest = worked.at(-1);
  if (!first || !newest) return;
  await set(desk.office(sendDay(desk, first)), county, true, null);
  const early = months.at(-EARLY.before);
  const end = workingDaysAfter(sendDay(desk, newest), ENDS_AFTER);
  await runTasks(
    [
      ...(early && early < first ? [earlyTask(desk, early)] : []),
      monitoredTask(desk, sendDay(desk, first)),
      ...worked.flatMap((month) => [
        ...reportTasks(desk, month),
        monthTask(desk, month, { first: month === first, newest: month === newest }),
      ]),
      lastTask(desk, newest, end),
    ],
    end,
  );
  await desk.follow(end);
  await desk.arrive();
}
