import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, openTestCounty, type TestCounty, type Who } from './scope.fixture.ts';

let county: TestCounty;
/** A second county of the province, with a month of its own. */
const SECOND = '360425';
/** A county of another province, with numbers nobody here may see. */
const FOREIGN = '411024';

beforeAll(async () => {
  county = await openTestCounty();
  const { warehouse } = county.hub.services;
  const named = { name: 'fixture' };
  for (const [code, factor] of [
    [SECOND, 1],
    [FOREIGN, 7],
  ] as const) {
    const at = { county: code, period: '2023-07-01', town_code: '' };
    const cell = { ...at, department: '', persons: 0, alerts: 0 };
    await warehouse.put(
      'warning_count',
      [
        { ...cell, risk: '', warnings: 40 * factor, households: 30 * factor },
        { ...cell, risk: '01', warnings: 25 * factor, households: 20 * factor },
        { ...cell, risk: '07', warnings: 15 * factor, households: 15 * factor },
        { ...cell, department: '县民政局', risk: '', warnings: 9, households: 9 },
        { ...cell, town_code: `${code}100`, risk: '', warnings: 9, households: 9 },
      ],
      named,
    );
    const clues = { ...at, clues: 50, new_clues: 30, multi: 4, households: 8000, persons: 25_000 };
    await warehouse.put(
      'clue_count',
      [
        { ...clues, department: '' },
        { ...clues, department: '县民政局', clues: 1 },
      ],
      named,
    );
    await warehouse.put(
      'build_state',
      [{ county: code, period: '2023-07-01', inputs: '1', built_at: '2023-08-13 00:00:00.000' }],
      named,
    );
  }
});
afterAll(() => county.close());

const QUERY = `query ($month: Month) { sideBySide(month: $month) { month months counties { county { code name } built owed handedIn late overdue
  openClues newClues multi warnings previous households perThousand topRisks { code name warnings } trend { month warnings perThousand } } } }`;

const rows = async (who: Who, month?: string): Promise<Record<string, Data>> => {
  const { sideBySide } = await county.ask(who, QUERY, { month });
  return Object.fromEntries(sideBySide.counties.map((row: Data) => [row.county.code, row]));
};

describe('counties side by side', () => {
  it('are those below the province, the newest month first', async () => {
    const { sideBySide } = await county.ask('province', QUERY);
    expect(sideBySide).toMatchObject({ month: '2023-07', months: ['2023-07', '2023-06'] });
    const codes = sideBySide.counties.map((row: Data) => row.county.code);
    expect(codes).toEqual([SECOND, '360722']);
    expect(Object.keys(await rows('city'))).toEqual(['360722']);
    expect(JSON.stringify(await rows('otherCity'))).not.toMatch(/360722|411024/);
  });

  it('show what each 总览 shows: hand-ins, clues, warnings, risks', async () => {
    const own = (await rows('province'))['360722'];
    expect(own).toMatchObject({
      built: true,
      owed: 6,
      handedIn: 4,
      late: 1,
      overdue: 1,
      openClues: 5,
      newClues: 5,
      multi: 2,
      warnings: 6,
      previous: 1,
      households: 6,
      perThousand: '1000.00',
    });
    expect(own.topRisks[0]).toEqual({ code: '01', name: '因病', warnings: 2 });
    expect(own.trend).toHaveLength(24);
    expect(own.trend.slice(-2)).toEqual([
      { month: '2023-06', warnings: 1, perThousand: '166.67' },
      { month: '2023-07', warnings: 6, perThousand: '1000.00' },
    ]);
    const { overview } = await county.ask(
      'province',
      '{ overview(county: "360722", month: "2023-07") { owed handedIn tiles { code value } } }',
    );
    const tiles = Object.fromEntries(overview.tiles.map(({ code, value }: Data) => [code, value]));
    expect([overview.owed, overview.handedIn]).toEqual([own.owed, own.handedIn]);
    expect([tiles.warnings, tiles.clues, tiles.multi]).toEqual([own.warnings, own.openClues, own.multi].map(String));
  });

  it('stand against their own register, and say null where a month has no numbers', async () => {
    expect((await rows('province'))[SECOND]).toMatchObject({ warnings: 40, households: 8000, perThousand: '5.00' });
    const before = (await rows('province', '2023-06'))[SECOND];
    expect(before).toMatchObject({ built: false, owed: null, warnings: null, openClues: null, perThousand: null });
    expect(before.topRisks).toEqual([]);
  });

  it('are read by one question for each kind of number, however many they are', async () => {
    const names = await county.queries('province', QUERY);
    expect(names.sort()).toEqual([
      'built in counties',
      'clues of counties',
      'hand-ins of counties',
      'last event',
      'listed counties',
      'warnings of counties',
    ]);
  });

  it('are one for who works in a county, and none for who sees a part of it', async () => {
    expect(Object.keys(await rows('leader'))).toEqual(['360722']);
    for (const who of ['townA', 'medical', 'administrator', 'auditor'] as const)
      expect(await county.codes(who, QUERY)).toEqual(['FORBIDDEN']);
    expect(await county.codes(null, QUERY)).toEqual(['UNAUTHENTICATED']);
  });
});
