import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HandInAnswer } from '../src/index.ts';
import { BOOKS } from './corpus/books.ts';
import { CELLS, NUMBERS } from './corpus/cells.ts';
import { keptOf } from './corpus/kept.ts';
import { LAYOUT } from './corpus/layout.ts';
import { REFUSED } from './corpus/refused.ts';
import { TEXT } from './corpus/text.ts';
import type { Ugly } from './corpus/ugly.ts';
import { balanced, Hub } from './hand-in-hub.ts';

const CORPUS: readonly Ugly[] = [...TEXT, ...LAYOUT, ...CELLS, ...NUMBERS, ...BOOKS, ...REFUSED];

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterAll(() => hub.close());

/** Hands a file of the corpus in, as a department would. */
async function loaded(ugly: Ugly): Promise<HandInAnswer> {
  const folder = join(hub.folder, 'corpus', String(CORPUS.indexOf(ugly)));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, ugly.name);
  await ugly.write(path);
  const [answer] = await hub.load([{ name: ugly.name, path }]);
  return answer as HandInAnswer;
}

const inQuarantine = (batch: string): Promise<number> =>
  hub.number(`select count() from quarantine where batch_id = '${batch}'`);

const told = ({ problems }: HandInAnswer): string[] =>
  problems.map(({ sheet, row, code }) => `${sheet ? `${sheet}!` : ''}${row} ${code}`);

test('the corpus has at least 60 files, no two alike', () => {
  expect(new Set(CORPUS.map(({ what }) => what)).size).toBe(CORPUS.length);
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
});

describe('a file as a department really sends it', () => {
  test.each(CORPUS)('$what', async (ugly) => {
    const answer = await loaded(ugly);
    const { status, received, loaded: good, quarantined, duplicates, reason = '', batchId } = answer;
    expect({ status, reason: ugly.reason?.test(reason) ?? reason, problems: told(answer) }).toEqual({
      ...{ status: ugly.status, reason: ugly.reason ? true : '', problems: ugly.problems ?? [] },
    });
    expect([received, good, quarantined, duplicates]).toEqual(ugly.counts);
    expect(balanced(answer)).toBe(true);
    for (const text of [reason, ...answer.problems.map((problem) => problem.reason)])
      expect(text).not.toMatch(/Error|undefined|\bat \//);
    if (batchId === undefined) return;
    expect(await inQuarantine(batchId)).toBe(quarantined);
    if (ugly.kept) expect(await keptOf(hub, batchId)).toEqual(ugly.kept.toSorted());
  });
});
