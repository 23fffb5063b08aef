import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMOS, demoCounties, demoOrder } from '@dixian/etl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoUsers } from '../src/demo-users.ts';
import type { Hub } from '../src/hub.ts';
import { UserEntity } from '../src/modules/access/user.entity.ts';
import { openTestHub, type TestHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub?.close());

const DEMO = '演示数据';

/** Where a county has demo data: a hand-in of the demo. */
const begin = (counties: readonly string[]) =>
  hub.services.warehouse.put(
    'submission',
    counties.map((county) => ({ county, extract: 'register', period: '2023-07-01', submitted_by: DEMO })),
    { name: 'fixture' },
  );

const accounts = async () => {
  const lines = await demoUsers({ ...hub.services, places: { demos: [DEMOS] } } as unknown as Hub);
  const names = lines.slice(1).map((line) => line.trim().split(/\s+/)[0]);
  return { lines, names };
};

describe('demo accounts', () => {
  it('are one a duty for the county loaded, and nobody above a single county', async () => {
    await begin(['360722']);
    const { lines, names } = await accounts();
    expect(lines[0]).toMatch(/密码都是 \S{8}$/);
    // No warnings yet, so no township to look after.
    expect(names).toEqual(['leader-360722', 'office-360722', 'analyst-360722', 'liaison-360722', 'admin', 'auditor']);
  });

  it('are joined by a city with two counties and by the provinces, named and able to sign in', async () => {
    await begin(['371321', '371323', '411024']);
    const { lines, names } = await accounts();
    expect(names.filter((name) => /^(city|province)/.test(name ?? ''))).toEqual(['city-371300', 'province-370000']);
    expect(lines.join('\n')).toContain('临沂市专班');
    const cookie = await hub.signIn('city-371300', lines[0]?.split(' ').at(-1));
    const { data } = await hub.ask(
      '{ me { role county { name } division { name level } } counties { code } }',
      {},
      { cookie },
    );
    expect(data).toEqual({
      me: { role: 'CITY_OFFICE', county: null, division: { name: '临沂市', level: 'CITY' } },
      counties: [{ code: '371321' }, { code: '371323' }],
    });
  });

  it('are made once, whatever is told', async () => {
    const { em } = hub.services.orm;
    const before = await em.fork().count(UserEntity);
    await accounts();
    expect(await em.fork().count(UserEntity)).toBe(before);
  });
});

describe('the order in which demo counties load', () => {
  it('is the data file’s, and whatever it does not name follows by code', async () => {
    expect([...demoOrder()].sort()).toEqual(demoCounties());
    const folder = await mkdtemp(join(tmpdir(), 'order-'));
    for (const code of ['360799', '360798', '360797']) await writeFile(join(folder, `${code}.yaml`), '');
    expect(demoOrder([folder])).toEqual(['360797', '360798', '360799']);
    await writeFile(join(folder, 'order.yaml'), '- "360799"\n- "123456"\n');
    expect(demoOrder([folder])).toEqual(['360799', '360797', '360798']);
    await writeFile(join(folder, 'order.yaml'), '- 360799\n');
    expect(() => demoOrder([folder])).toThrow(/order\.yaml.*6 位代码/);
    await rm(folder, { recursive: true });
  });
});
