import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handIn } from '@dixian/etl';
import { build } from '@dixian/warehouse';
import { expect } from 'vitest';
import { buildDeps } from '../../src/build.ts';
import {
  AssignmentEntity,
  AssignmentKind,
  AssignmentState,
  Channel,
  Verdict,
} from '../../src/modules/assignment/assignment.entity.ts';
import { openCase } from '../../src/modules/case/open-case.ts';
import { EventEntity, type EventRow } from '../../src/modules/event/event.entity.ts';
import { Law } from '../../src/modules/policy/law.ts';
import { openTestHub, type TestHub } from '../hub.ts';
import { county, type House } from '../line/county.ts';
import { register } from '../line/month.ts';
import type { Data } from '../scope.fixture.ts';

export const YONGXIU = '360425';
export const YISHUI = '371323';
const MONTH = '2023-07';

export type Who = 'office' | 'town' | 'otherTown' | 'village' | 'liaison' | 'analyst' | 'yishui' | 'yishuiTown';

export interface World {
  hub: TestHub;
  /** Households of either county: even ones in the first town, odd ones in the second; H0003 has nobody who can work. */
  houses: House[];
  /** Sets the day it is. */
  on(day: string): void;
  ask(who: Who, query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The sentence of the only error. */
  told(who: Who, query: string, variables?: Record<string, unknown>): Promise<string>;
  codes(who: Who, query: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** An assignment closed with 是, and its case. @returns the id of the case */
  opened(
    county: string,
    house: string,
    takenOn: string,
    more?: { risks?: string[]; departments?: string[] },
  ): Promise<string>;
  /** Names of the town and the village of a household of a county. */
  town(county: string, house: number): string;
  village(county: string, house: number): string;
  events(id: string): Promise<EventRow[]>;
  handIn(county: string, extract: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** The first two towns of a county with a village each. */
async function places(hub: TestHub, code: string) {
  return hub.services.warehouse.ask<{ town: string; name: string; village: string; code: string }>(
    `select v.parent as town, any(t.name) as name, argMin(v.name, v.code) as village, min(v.code) as code
     from division as v join division as t on t.code = v.parent
     where v.county = '${code}' and v.level = 'village' group by town order by town limit 2`,
    { name: 'places' },
  );
}

/** A hub with the register of 永修 (沂水 has none yet), whose clock stands where a test puts it. */
export async function openWorld(): Promise<World> {
  const hub = await openTestHub();
  const { services } = hub;
  const folder = await mkdtemp(join(tmpdir(), 'case-'));
  const give = async (code: string, extract: string, text: string) => {
    const name = `${extract}-${randomUUID()}.csv`;
    await writeFile(join(folder, name), text);
    const request = { county: code, period: MONTH, extract, by: 'user:test' };
    const [answer] = await handIn(services, { ...request, files: [{ name, path: join(folder, name) }] });
    expect(answer).toMatchObject({ status: 'ACCEPTED', quarantined: 0 });
    await build(buildDeps(services), code, { period: MONTH });
  };
  const at = new Map<string, Awaited<ReturnType<typeof places>>>();
  let houses: House[] = [];
  for (const code of [YONGXIU, YISHUI]) {
    const found = await places(hub, code);
    at.set(code, found);
    houses = county(
      found.map(({ name, village }) => [name, village] as const),
      10,
    );
    for (const member of houses[3]?.members ?? []) member.labour = '无';
    if (code === YONGXIU) await give(code, 'register', register(houses));
  }
  const [first, second] = at.get(YONGXIU) ?? [];
  const [yishui] = at.get(YISHUI) ?? [];
  const accounts: Record<Who, { role: string; division?: string; department?: string }> = {
    office: { role: 'COUNTY_OFFICE', division: YONGXIU },
    town: { role: 'TOWNSHIP_HEAD', division: first?.town ?? '' },
    otherTown: { role: 'TOWNSHIP_HEAD', division: second?.town ?? '' },
    village: { role: 'TOWNSHIP_VERIFIER', division: first?.code ?? '' },
    liaison: { role: 'DEPARTMENT_LIAISON', division: YONGXIU, department: '医保部门' },
    analyst: { role: 'ANALYST', division: YONGXIU },
    yishui: { role: 'COUNTY_OFFICE', division: YISHUI },
    yishuiTown: { role: 'TOWNSHIP_HEAD', division: yishui?.town ?? '' },
  };
  const cookies = new Map<string, string>();
  for (const [name, place] of Object.entries(accounts)) cookies.set(name, await hub.account(name, place));
  const asked = (who: string, query: string, variables: Record<string, unknown> = {}) =>
    hub.ask(query, variables, { cookie: cookies.get(who) ?? '' });
  const clock = { day: '2024-02-20' };
  services.clock = () => new Date(`${clock.day}T10:00:00+08:00`);
  return {
    hub,
    houses,
    on: (day) => {
      clock.day = day;
    },
    ask: async (...how) => {
      const { data, errors } = await asked(...how);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    told: async (...how) => (await asked(...how)).errors.map(({ message }) => message).join(),
    codes: async (...how) => (await asked(...how)).errors.map(({ extensions }) => extensions.code),
    opened: async (code, house, takenOn, { risks = ['01'], departments = [] } = {}) => {
      const place = at.get(code)?.[houses.findIndex(({ no }) => no === house) % 2];
      const law = new Law(services.policies.forCounty(code), services.contracts.forCounty(code));
      return services.orm.em.fork().transactional(async (em) => {
        const number = await em.count(AssignmentEntity, { county: code });
        const assignment = em.create(AssignmentEntity, {
          ...{ id: randomUUID(), county: code, number: number + 1, hhNo: house, kind: AssignmentKind.VERIFY },
          ...{ channel: Channel.DEPT, state: AssignmentState.CLOSED, month: MONTH, risks, departments },
          ...{ town: place?.town ?? '', village: place?.code ?? '', priority: 1, takenOn },
          ...{ verdict: Verdict.YES, verdictOn: takenOn, closedOn: takenOn, version: 1 },
        });
        await em.flush();
        const doing = { at: services.clock?.() ?? new Date(), actor: 'user:office', role: 'COUNTY_OFFICE' };
        return (await openCase(em, { ...doing, keyring: services.keyring }, law, assignment, { persons: 3 })).id;
      });
    },
    town: (code, house) => at.get(code)?.[house % 2]?.name ?? '',
    village: (code, house) => at.get(code)?.[house % 2]?.village ?? '',
    events: (id) => services.orm.em.fork().find(EventEntity, { subjectId: id }, { orderBy: { seq: 'asc' } }),
    handIn: give,
    close: async () => {
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
