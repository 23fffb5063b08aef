import { sql } from '@dixian/warehouse';
import type { Hub } from '../dist/hub.js';
import { MeetingEntity } from '../dist/modules/meeting/meeting.entity.js';
import { PackEntity } from '../dist/modules/pack/pack.entity.js';
import { benchAtOnce, type Opening, operation } from './at-once.ts';
import type { Line } from './report.ts';
import { openUsers, type Session } from './session.ts';
import { workedClues } from './work.ts';

/** Who opens a page at once, and who opens the pack of a meeting: everybody at the table and behind it. */
const USERS = 10;
/** Rounds: a page is some dozen statements for each of them. */
const ROUNDS = 2;
const AT_TABLE = 100;
/** Times the bare statements at the same concurrency that p95 may take. */
const LIMIT = 3;
/** Months of the explorer's and the ranking's movement. */
const MONTHS = 24;
const MOVEMENT = 6;

const monthsBefore = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
};

async function newest(hub: Hub, county: string): Promise<string> {
  const [row] = await hub.warehouse.ask<{ month: string }>(
    sql`select formatDateTime(max(period), '%Y-%m') as month from clue where county = ${county}`,
    { name: 'bench newest' },
  );
  return row?.month ?? '';
}

const one = async (
  name: string,
  operations: readonly string[],
  variables: Record<string, unknown>,
): Promise<Opening> => ({
  ...{ name, limit: LIMIT, rounds: ROUNDS },
  asks: await Promise.all(operations.map(async (each) => ({ query: await operation(each), variables }))),
});

async function openings(county: string, month: string): Promise<Opening[]> {
  const filter = {};
  const measures = ['warnings', 'received', 't1', 'd1', 'monitored'];
  return Promise.all([
    one('分析', ['AnalysisHead', 'AnalysisMoved', 'AnalysisWork', 'AnalysisSignals'], {
      county,
      month,
      filter,
      by: 'RISK',
    }),
    one('排名', ['Ranking', 'RankingPublications'], { county, who: 'TOWN', from: month, to: month, spans: MOVEMENT }),
    one('趋势查询', ['Explore'], {
      ...{ county, measures: measures.slice(0, 3), from: monthsBefore(month, MONTHS - 1), to: month, grain: 'MONTH' },
      ...{ by: ['TOWN'], filter, compare: 'PREVIOUS' },
    }),
  ]);
}

/** A meeting of the county, opened once a folder. */
async function meetingOf(
  hub: Hub,
  { ask }: Pick<Session, 'ask'>,
  county: string,
  month: string,
): Promise<string | null> {
  const [meeting] = hub.policies.forCounty(county).calendar.meetings.filter(({ level }) => level === 'county');
  if (!meeting) return null;
  const known = await hub.orm.em.fork().findOne(MeetingEntity, { place: county, kind: meeting.id, toMonth: month });
  if (known) return known.id;
  const opened = await ask(await operation('OpenMeeting'), { place: county, kind: meeting.id, month });
  return (opened.openMeeting as { id: string }).id;
}

/** Its pack for everybody: computed anew at each opening, and frozen, as a meeting opens it. */
async function benchPack(
  hub: Hub,
  users: readonly Pick<Session, 'ask'>[],
  county: string,
  month: string,
): Promise<Line[]> {
  const [first] = users;
  const id = first && (await meetingOf(hub, first, county, month));
  if (!first || !id) return [];
  const opening = (name: string) => one(name, ['Meeting'], { id, county });
  const row = await hub.orm.em.fork().findOneOrFail(MeetingEntity, { id });
  const frozen = await hub.orm.em.fork().count(PackEntity, { meetingId: id });
  const lines = frozen > 0 ? [] : await benchAtOnce(hub, users.slice(0, USERS), await opening('会议材料，未冻结'));
  if (frozen === 0) await first.ask(await operation('FreezePack'), { id, version: row.version });
  return [...lines, ...(await benchAtOnce(hub, users, await opening('会议材料，已冻结')))];
}

/** The pages of the month and of the meeting for many users at once, beside the same statements alone. */
export async function benchPages(hub: Hub, county: string): Promise<Line[]> {
  const events = await workedClues(hub, county);
  const month = await newest(hub, county);
  const { users, close } = await openUsers(hub, county, AT_TABLE);
  try {
    const lines: Line[] = [];
    for (const opening of await openings(county, month))
      lines.push(...(await benchAtOnce(hub, users.slice(0, USERS), opening)));
    lines.push(...(await benchPack(hub, users, county, month)));
    return lines.map((line) => ({ ...line, note: [`${events} events`, line.note].filter(Boolean).join(', ') }));
  } finally {
    await close();
  }
}
