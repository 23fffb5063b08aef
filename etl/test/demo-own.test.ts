import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIVISIONS } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMOS, demoCounties, openDemoCounty, writeDemoMonth } from '../src/index.ts';

describe('a demo county outside the product', () => {
  let folder: string;
  const own = { folders: [DEMOS], divisions: DIVISIONS };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-'));
    mkdirSync(join(folder, 'demo'));
    const settings = 'extends: "360722"\ncounty: "990301"\nname: 试县\nmonths: { from: 2024-01, count: 1 }\n';
    writeFileSync(join(folder, 'demo', '990301.yaml'), settings);
    const village = '990301,试县,990301100,试县东镇,990301100200,上村村委会,村委会';
    writeFileSync(
      join(folder, 'own.csv'),
      `county_code,county,town_code,town,village_code,village,nbs_band\n${village}\n`,
    );
    own.folders = [DEMOS, join(folder, 'demo')];
    own.divisions = [...DIVISIONS, join(folder, 'own.csv')];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('stands beside the shipped ones and is completed from the one it extends', async () => {
    expect(demoCounties(own.folders)).toContain('990301');
    expect(demoCounties()).not.toContain('990301');
    const county = openDemoCounty({ county: '990301', scale: 0.001, ...own });
    const [register] = await writeDemoMonth(county, '2024-01', join(folder, 'month'));
    expect(register).toMatchObject({ extract: 'register', period: '2024-01', nil: false });
  });
});
