import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { busiestTown } from '@dixian/warehouse';
import { demoCountiesIn } from './demo-trace.ts';
import type { Hub } from './hub.ts';
import { createUser } from './modules/access/account.ts';

/** The accounts of a demo county, one a role, with the place each looks after. */
async function accounts(hub: Hub, county: string) {
  const town = await busiestTown({ county }, hub);
  const department = hub.policies.forCounty(county).departments[0]?.id;
  const all = [
    { name: `leader-${county}`, displayName: '县领导', role: 'COUNTY_LEADER', division: county },
    { name: `office-${county}`, displayName: '县专班', role: 'COUNTY_OFFICE', division: county },
    { name: `analyst-${county}`, displayName: '分析员', role: 'ANALYST', division: county },
    { name: `liaison-${county}`, displayName: '部门联络员', role: 'DEPARTMENT_LIAISON', division: county, department },
    { name: `town-${county}`, displayName: '乡镇负责人', role: 'TOWNSHIP_HEAD', division: town ?? undefined },
    { name: `verifier-${county}`, displayName: '乡镇核查员', role: 'TOWNSHIP_VERIFIER', division: town ?? undefined },
    { name: 'admin', displayName: '管理员', role: 'ADMINISTRATOR' },
    { name: 'auditor', displayName: '审计员', role: 'AUDITOR' },
  ];
  return town ? all : all.filter(({ role }) => !role.startsWith('TOWNSHIP'));
}

/**
 * Makes the demo accounts once and tells them at every start. They share one random password,
 * which stands in the data folder and works for synthetic data only.
 */
export async function demoUsers(hub: Hub): Promise<string[]> {
  const counties = await demoCountiesIn(hub.warehouse);
  if (counties.length === 0) return [];
  const file = join(hub.env.dataFolder, 'demo-users.json');
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify({ password: randomBytes(6).toString('base64url') }), { mode: 0o600 });
  }
  const { password } = JSON.parse(readFileSync(file, 'utf8')) as { password: string };
  const lines = [`演示账号（合成数据），密码都是 ${password}`];
  for (const county of counties) {
    for (const { displayName, name, ...place } of await accounts(hub, county)) {
      await createUser(hub.orm, { name, displayName, password, ...place });
      lines.push(`  ${name.padEnd(18)} ${displayName}`);
    }
  }
  return lines;
}
