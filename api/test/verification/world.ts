import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '@dixian/etl';
import { build, workingDaysAfter } from '@dixian/warehouse';
import { expect } from 'vitest';
import { buildDeps } from '../../src/build.ts';
import { AssignmentKind, AssignmentState, Channel } from '../../src/modules/assignment/assignment.entity.ts';
import { takeIn } from '../../src/modules/assignment/take-in.ts';
import { openTestHub, type TestHub } from '../hub.ts';
import { county, type House } from '../line/county.ts';
import { register } from '../line/month.ts';
import type { Data } from '../scope.fixture.ts';

/** 沂水 under 山东, whose document wants a written answer, and 信丰, whose document is silent. */
export const YISHUI = '371323';
export const XINFENG = '360722';
export const MONTH = '2023-07';
/** Sent on a Thursday; three working days end on the Tuesday after. */
export const SENT = '2023-08-10';
export const TODAY = '2023-08-11';

/** Accounts of 沂水: town A and B each with a village; and of 信丰. */
export type Who =
  | 'office'
  | 'leader'
  | 'analyst'
  | 'liaison'
  | 'headA'
  | 'verifierA'
  | 'colleagueA'
  | 'villageA'
  | 'villageB'
  | 'xinfeng';

export interface World {
  hub: TestHub;
  houses: House[];
  /** Town and village of the even households, and of the odd ones. */
  places: readonly { town: string; village: string }[];
  cookies: ReadonlyMap<Who, string>;
  ask(who: Who, query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Codes and sentences of the errors. */
  told(who: Who, query: string, variables?: Record<string, unknown>): Promise<{ code: string; message: string }[]>;
  /** A clue of a household that is being verified. @returns its id */
  clue(household: number, more?: { channel?: Channel; county?: string }): Promise<string>;
  /** The day it is. */
  setDay(day: string): void;
  close(): Promise<void>;
}

async function placesOf(hub: TestHub): Promise<{ town: string; village: string; names: [string, string] }[]> {
  return hub.services.warehouse.ask(
    `select v.parent as town, argMin(v.code, v.name) as village, [any(t.name), min(v.name)] as names
     from division as v join division as t on t.code = v.parent
     where v.county = '${YISHUI}' and v.level = 'village' group by town order by town limit 2`,
    { name: 'places' },
  );
}

/** A hub with a register of 沂水 and an account of every duty. */
export async function openWorld(): Promise<World> {
  const hub = await openTestHub({ env: { attachmentsPerClue: 3, maxAttachment: 64 * 1024 } });
  const folder = await mkdtemp(join(tmpdir(), 'verification-'));
  const places = await placesOf(hub);
  const houses = county(
    places.map(({ names }) => names),
    20,
  );
  await writeFile(join(folder, 'register.csv'), register(houses));
  const files = [{ name: 'register.csv', path: join(folder, 'register.csv') }];
  const [answer] = await handIn(hub.services, {
    county: YISHUI,
    period: MONTH,
    extract: 'register',
    by: 'test',
    files,
  });
  expect(answer).toMatchObject({ status: 'ACCEPTED', quarantined: 0 });
  await build(buildDeps(hub.services), YISHUI, { period: MONTH });
  const [a, b] = places;
  const accounts: Record<Who, { role: string; division?: string; department?: string }> = {
    office: { role: 'COUNTY_OFFICE', division: YISHUI },
    leader: { role: 'COUNTY_LEADER', division: YISHUI },
    analyst: { role: 'ANALYST', division: YISHUI },
    liaison: { role: 'DEPARTMENT_LIAISON', division: YISHUI, department: '民政局' },
    headA: { role: 'TOWNSHIP_HEAD', division: a?.town ?? '' },
    verifierA: { role: 'TOWNSHIP_VERIFIER', division: a?.town ?? '' },
    colleagueA: { role: 'TOWNSHIP_VERIFIER', division: a?.town ?? '' },
    villageA: { role: 'TOWNSHIP_VERIFIER', division: a?.village ?? '' },
    villageB: { role: 'TOWNSHIP_VERIFIER', division: b?.village ?? '' },
    xinfeng: { role: 'TOWNSHIP_HEAD', division: '360722100' },
  };
  const cookies = new Map<Who, string>();
  for (const [who, place] of Object.entries(accounts)) cookies.set(who as Who, await hub.account(who, place));
  let day = TODAY;
  hub.services.clock = () => new Date(`${day}T10:00:00+08:00`);
  const asked = (who: Who, query: string, variables: Record<string, unknown> = {}) =>
    hub.ask(query, variables, { cookie: cookies.get(who) ?? '' });
  const clue: World['clue'] = (at, { channel = Channel.DEPT, county: code = YISHUI } = {}) =>
    hub.services.orm.em.fork().transactional(async (em) => {
      const place = code === YISHUI ? places[at % 2] : { town: '360722100', village: '360722100001' };
      const doing = { at: new Date(`${SENT}T09:00:00+08:00`), actor: 'user:office', role: 'COUNTY_OFFICE' };
      const [row] = await takeIn(em, { ...doing, keyring: hub.services.keyring }, [
        {
          ...{ county: code, hhNo: houses[at]?.no ?? '', kind: AssignmentKind.VERIFY, channel, month: MONTH },
          ...{ town: place?.town ?? '', village: place?.village ?? '', departments: ['民政局'], risks: ['01'] },
          ...{ priority: 1, repeatOf: null, warnings: [] },
        },
      ]);
      if (!row) throw new Error('nothing taken in');
      Object.assign(row, { state: AssignmentState.VERIFYING, assignedOn: SENT, receivedOn: SENT });
      row.dueOn = code === YISHUI ? workingDaysAfter(SENT, 3) : null;
      return row.id;
    });
  return {
    ...{ hub, houses, places, cookies, clue },
    ask: async (...how) => {
      const { data, errors } = await asked(...how);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    told: async (...how) =>
      (await asked(...how)).errors.map(({ message, extensions }) => ({ code: extensions.code, message })),
    setDay: (next) => {
      day = next;
    },
    close: async () => {
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const SEEN = [{ guarantee: 'FOOD', standing: 'OK' }];

/** What a form sends; the rest is good. */
export const visit = (more: object = {}) => ({
  ...{ draftKey: randomUUID(), visitedOn: TODAY, verdict: 'YES', findings: SEEN, visitors: ['核查甲', '核查乙'] },
  ...more,
});
