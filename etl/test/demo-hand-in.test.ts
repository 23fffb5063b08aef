import { statSync } from 'node:fs';
import { loadDivisions } from '@dixian/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoFile, demoCounties, openDemoCounty } from '../src/demo/index.ts';
import { loadDemoSettings } from '../src/demo/settings.ts';
import { type HandInAnswer, handIn } from '../src/index.ts';
import { inFolder, writeMonths } from './demo-files.ts';
import { Hub } from './hand-in-hub.ts';

/** Columns that a clerk adds though nobody asked for them. */
const UNASKED = ['学段', '年级'];

/** Persons of the county that a test makes. */
const PERSONS = 11_000;

describe.each(demoCounties())('the files of the synthetic county %s', (county) => {
  const settings = loadDemoSettings(county);
  const answers = new Map<string, HandInAnswer>();
  let hub: Hub;

  /** The longest file of each extract: a file of one row may be returned for a single wrong digit. */
  function longest(files: readonly DemoFile[]): DemoFile[] {
    const size = (file: DemoFile): number => statSync(file.path).size;
    const found = new Map<string, DemoFile>();
    for (const file of files.filter(({ nil }) => !nil)) {
      const known = found.get(file.extract);
      if (!known || size(known) < size(file)) found.set(file.extract, file);
    }
    return [...found.values()];
  }

  beforeAll(async () => {
    hub = await Hub.open();
    await loadDivisions(hub.warehouse);
    await inFolder(async (folder) => {
      const demo = openDemoCounty({ county, scale: PERSONS / settings.population.persons });
      const files = (await writeMonths(demo, folder, demo.months.length)).flat();
      for (const { extract, period, name, path } of longest(files)) {
        const [answer] = await handIn(hub.deps, { county, period, extract, by: 'test', files: [{ name, path }] });
        if (answer) answers.set(extract, answer);
      }
    });
  });
  afterAll(() => hub.close());

  it('are all accepted by the real hand-in, as the contract of their extract has it', () => {
    const others = [...answers.values()].filter(({ status }) => status !== 'ACCEPTED');
    expect(others.map(({ file, status, reason, problems }) => ({ file, status, reason, problems }))).toEqual([]);
  });

  it('hold no column that the contract does not know, and no closed word outside its list', () => {
    const wrong = [...answers.values()].flatMap(({ extract, problems }) =>
      problems
        .filter(({ code, level }) => code === 'UNKNOWN_COLUMN' || (code === 'CODE_UNKNOWN' && level === 'error'))
        .filter(({ column }) => !UNASKED.includes(column))
        .map(({ code, column }) => `${extract} ${code} ${column}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('are nearly all good rows, and nearly every extract has some in two years', () => {
    const all = [...answers.values()];
    const [received, loaded] = [all, all].map((list, at) =>
      list.reduce((sum, one) => sum + (at === 0 ? one.received : one.loaded), 0),
    ) as [number, number];
    expect(loaded / received).toBeGreaterThan(0.9);
    const owed = settings.extracts.filter(({ ad_hoc }) => !ad_hoc);
    expect(owed.filter(({ extract }) => answers.has(extract)).length).toBeGreaterThan(owed.length * 0.85);
  });
});
