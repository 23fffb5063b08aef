import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { receive } from '../src/1-receive.ts';
import { identify } from '../src/check/identify.ts';
import { Refusal } from '../src/refusal.ts';
import { NAME } from './corpus/ugly.ts';
import { type Base, bases } from './fuzz/bases.ts';
import { Random } from './fuzz/random.ts';
import { balanced, COUNTY, Hub } from './hand-in-hub.ts';

/** How many files are damaged, and from which seed; `FUZZ_FILES=20000 FUZZ_SEED=7` for a long run. */
const FILES = Number(process.env.FUZZ_FILES ?? 1000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** One file in so many is handed in as well. */
const EACH = 25;
/** Rows a file of these may give at most: a file of some kilobytes has no more. */
const MOST_ROWS = 2000;
const SENTENCE = /^[^\n]*请[^\n]*。$/;
const STACK = /Error|undefined|\bat \/|NaN/;

let hub: Hub;
let damaged: Base[];
let path: string;
beforeAll(async () => {
  // The reader of old .xls says there what it does not know.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  hub = await Hub.open();
  path = join(hub.folder, 'damaged');
  damaged = await bases(path);
});
afterAll(() => hub.close());

const counts = { read: 0, rows: 0, refused: 0, handedIn: 0 };
/** For the report only: how long the slowest file took, ms, and its seed. */
let slowest = [0, 0];

/** The rows the readers find; null when the file is refused, which must be said in one Chinese sentence. */
async function rowsOf(name: string): Promise<number | null> {
  try {
    const found = await identify(await receive({ name, path }), hub.contracts.forCounty(COUNTY), undefined);
    if ('reason' in found) {
      expect(found.reason).toMatch(SENTENCE);
      return null;
    }
    let rows = 0;
    for (const table of found.tables)
      for await (const row of table.rows) {
        rows++;
        expect(row.cells.length).toBeLessThanOrEqual(16_384);
        expect(rows).toBeLessThanOrEqual(MOST_ROWS);
      }
    return rows;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(SENTENCE);
    expect(error.message).not.toMatch(STACK);
    return null;
  }
}

/** A dry run gives an account of each row the readers found. */
async function handedIn(name: string, rows: number | null): Promise<void> {
  const [answer] = await hub.load([{ name, path }], { dryRun: true });
  counts.handedIn++;
  expect(answer && balanced(answer)).toBe(true);
  // Which unit its amounts are of is asked when the rows were read.
  const left = answer?.reason?.includes('金额单位') ? null : rows;
  expect(answer?.received).toBe(left ?? 0);
  expect(answer?.status === 'REFUSED').toBe(left === null);
  for (const said of [answer?.reason ?? '', ...(answer?.problems ?? []).map(({ reason }) => reason)])
    expect(said).not.toMatch(STACK);
}

test(
  'files damaged at random neither crash nor hang the readers, and every row is accounted for',
  async () => {
    for (let seed = SEED; seed < SEED + FILES; seed++) {
      const random = new Random(seed);
      const name = `${NAME}-${seed}`;
      try {
        await random.one(damaged)(path, random);
        const start = performance.now();
        const rows = await rowsOf(name);
        const took = Math.round(performance.now() - start);
        if (took > (slowest[0] ?? 0)) slowest = [took, seed];
        if (rows === null) counts.refused++;
        else counts.read++;
        counts.rows += rows ?? 0;
        if (seed % EACH === 0) await handedIn(name, rows);
      } catch (error) {
        throw new Error(`damaged file of seed ${seed}, ${statSync(path).size} bytes`, { cause: error });
      }
    }
    console.info(`damaged files: ${JSON.stringify({ ...counts, slowest })}`);
    expect(counts.read).toBeGreaterThan(FILES / 4);
    expect(counts.refused).toBeGreaterThan(FILES / 10);
  },
  60_000 + FILES * 1000,
);
