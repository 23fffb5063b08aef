import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoOrder } from '@dixian/etl';
import { busiestTown } from '@dixian/warehouse';
import { demoCountiesIn } from './demo-trace.ts';
import type { Hub } from './hub.ts';
import { createUser, type Place } from './modules/access/account.ts';
import { nameAbove } from './modules/division/name-above.ts';

interface Account extends Place {
  name: string;
  displayName: string;
}

/** The accounts of a demo county, one a role, with the place each looks after. */
async function ofCounty(hub: Hub, county: string): Promise<Account[]> {
  const town = await busiestTown({ county }, hub);
  const department = hub.policies.forCounty(county).departments[0]?.id;
  const all: Account[] = [
    { name: `leader-${county}`, displayName: '县领导', role: 'COUNTY_LEADER', division: county },
    { name: `office-${county}`, displayName: '县专班', role: 'COUNTY_OFFICE', division: county },
    { name: `analyst-${county}`, displayName: '分析员', role: 'ANALYST', division: county },
    { name: `liaison-${county}`, displayName: '部门联络员', role: 'DEPARTMENT_LIAISON', division: county, department },
    { name: `town-${county}`, displayName: '乡镇负责人', role: 'TOWNSHIP_HEAD', division: town },
    { name: `verifier-${county}`, displayName: '乡镇核查员', role: 'TOWNSHIP_VERIFIER', division: town },
  ];
  return town ? all : all.filter(({ role }) => !role.startsWith('TOWNSHIP'));
}

/** Codes above several of the counties, each once: where there is something to set side by side. */
function above(counties: readonly string[], digits: number): string[] {
  const codes = counties.map((county) => county.slice(0, digits).padEnd(6, '0'));
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))].sort();
}

/** Whoever looks over two demo counties or more, and over the hub itself. */
const overCounties = (counties: readonly string[]): Account[] => [
  ...above(counties, 4).map((division) => ({
    name: `city-${division}`,
    displayName: `${nameAbove(division)}专班`,
    role: 'CITY_OFFICE',
    division,
  })),
  ...above(counties, 2).map((division) => ({
    name: `province-${division}`,
    displayName: `${nameAbove(division)}专班`,
    role: 'PROVINCE_OFFICE',
    division,
  })),
  { name: 'admin', displayName: '管理员', role: 'ADMINISTRATOR' },
  { name: 'auditor', displayName: '审计员', role: 'AUDITOR' },
];

/**
 * Makes the demo accounts of the counties loaded, each once, and tells them at every call. They share one random
 * password, which stands in the data folder and works for synthetic data only.
 */
export async function demoUsers(hub: Hub): Promise<string[]> {
  const loaded = new Set(await demoCountiesIn(hub.warehouse));
  const counties = demoOrder(hub.places.demos).filter((county) => loaded.has(county));
  if (counties.length === 0) return [];
  const file = join(hub.env.dataFolder, 'demo-users.json');
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify({ password: randomBytes(6).toString('base64url') }), { mode: 0o600 });
  }
  const { password } = JSON.parse(readFileSync(file, 'utf8')) as { password: string };
  const lines = [`演示账号（合成数据），密码都是 ${password}`];
  const accounts = await Promise.all(counties.map((county) => ofCounty(hub, county)));
  for (const { displayName, name, ...place } of [...accounts.flat(), ...overCounties(counties)]) {
    await createUser(hub.orm, { name, displayName, password, ...place });
    lines.push(`  ${name.padEnd(18)} ${displayName}`);
  }
  return lines;
}
