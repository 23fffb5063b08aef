import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HandInAnswer, handIn } from '@dixian/etl';
import { build } from '@dixian/warehouse';
import { expect } from 'vitest';
import { buildDeps } from '../../src/build.ts';
import { openTestHub, type TestHub } from '../hub.ts';
import { county, csv, type House } from '../line/county.ts';
import { register } from '../line/month.ts';
import type { Data } from '../scope.fixture.ts';

/** 鄢陵, whose document lists the matches, and 沂水 under 山东, which compares nobody twice. */
export const YANLING = '411024';
export const YISHUI = '371323';
export const MONTH = '2023-07';

export type Who = 'office' | 'leader' | 'analyst' | 'finance' | 'police' | 'townA' | 'townB' | 'city' | 'stranger';

export interface World {
  hub: TestHub;
  /** Households of 鄢陵: even ones stand in town A, odd ones in town B. */
  houses: House[];
  towns: readonly [string, string];
  ask(who: Who | 'yishui' | 'linyi', query: string, variables?: Record<string, unknown>): Promise<Data>;
  codes(who: Who | 'yishui' | 'linyi', query: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** The sentences of the errors. */
  told(who: Who | 'yishui' | 'linyi', query: string, variables?: Record<string, unknown>): Promise<string[]>;
  handIn(
    county: string,
    extract: string,
    text: string | Buffer,
    more?: { submittedAt?: Date; mode?: 'amend' | 'replace'; period?: string },
  ): Promise<HandInAnswer>;
  close(): Promise<void>;
}

/** The first two towns of a county with a village each, as the official list names them. */
async function places(hub: TestHub, code: string): Promise<{ codes: [string, string]; names: [string, string][] }> {
  const rows = await hub.services.warehouse.ask<{ town: string; name: string; village: string }>(
    `select v.parent as town, any(t.name) as name, min(v.name) as village
     from division as v join division as t on t.code = v.parent
     where v.county = '${code}' and v.level = 'village' group by town order by town limit 2`,
    { name: 'places' },
  );
  return {
    codes: rows.map(({ town }) => town) as [string, string],
    names: rows.map(({ name, village }) => [name, village]),
  };
}

/** A hub with a register of either county, and an account of every duty. */
export async function openWorld(): Promise<World> {
  const hub = await openTestHub();
  const folder = await mkdtemp(join(tmpdir(), 'match-'));
  let file = 0;
  const give: World['handIn'] = async (code, extract, text, { period = MONTH, ...more } = {}) => {
    file += 1;
    const name = `${extract}-${file}.${typeof text === 'string' ? 'csv' : 'xlsx'}`;
    await writeFile(join(folder, name), text);
    const request = { county: code, period, extract, by: 'user:test', ...more };
    const [answer] = await handIn(hub.services, { ...request, files: [{ name, path: join(folder, name) }] });
    if (!answer) throw new Error('no answer');
    return answer;
  };
  const towns = new Map<string, readonly [string, string]>();
  const houses = new Map<string, House[]>();
  for (const code of [YANLING, YISHUI]) {
    const { codes, names } = await places(hub, code);
    const made = county(names, 12);
    towns.set(code, codes);
    houses.set(code, made);
    expect(await give(code, 'register', register(made))).toMatchObject({ status: 'ACCEPTED', quarantined: 0 });
    await build(buildDeps(hub.services), code, { period: MONTH });
  }
  const [townA = '', townB = ''] = towns.get(YANLING) ?? [];
  const accounts = {
    office: { role: 'COUNTY_OFFICE', division: YANLING },
    leader: { role: 'COUNTY_LEADER', division: YANLING },
    analyst: { role: 'ANALYST', division: YANLING },
    finance: { role: 'DEPARTMENT_LIAISON', division: YANLING, department: '金融办' },
    police: { role: 'DEPARTMENT_LIAISON', division: YANLING, department: '公安局' },
    townA: { role: 'TOWNSHIP_HEAD', division: townA },
    townB: { role: 'TOWNSHIP_VERIFIER', division: townB },
    city: { role: 'CITY_OFFICE', division: '411000' },
    stranger: { role: 'COUNTY_OFFICE', division: '360722' },
    yishui: { role: 'COUNTY_OFFICE', division: YISHUI },
    linyi: { role: 'CITY_OFFICE', division: '371300' },
  };
  const cookies = new Map<string, string>();
  for (const [name, place] of Object.entries(accounts)) cookies.set(name, await hub.account(name, place));
  const asked = (who: string, query: string, variables: Record<string, unknown> = {}) =>
    hub.ask(query, variables, { cookie: cookies.get(who) ?? '' });
  return {
    hub,
    houses: houses.get(YANLING) ?? [],
    towns: [townA, townB],
    ask: async (...how) => {
      const { data, errors } = await asked(...how);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    codes: async (...how) => (await asked(...how)).errors.map(({ extensions }) => extensions.code),
    told: async (...how) => (await asked(...how)).errors.map(({ message }) => message),
    handIn: give,
    close: async () => {
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const HEADER = ['姓名', '身份证号码', '乡镇', '行政村', '是否命中', '资产类别', '详情', '登记日期', '数据日期'];

/** A department's answer about the head of each household: those of `hits` have something. */
export function answerFile(houses: readonly House[], hits: readonly House[], more: readonly string[] = []): string {
  return csv(
    [...HEADER, ...more.map((text) => text.split('=')[0] ?? '')],
    houses.map((house) => {
      const [head] = house.members;
      const hit = hits.includes(house);
      const place = [house.town, house.village];
      const told = hit ? ['是', '其他', '登记在本人名下', '2021-03-01'] : ['否', '', '', ''];
      const own = more.map((text) => (hit ? (text.split('=')[1] ?? '') : ''));
      return [head?.name ?? '', head?.id ?? '', ...place, ...told, '2023-07-20', ...own];
    }),
  );
}
