import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keptOf } from './corpus/kept.ts';
import { HEAD, kept, NAME, pay } from './corpus/ugly.ts';
import { balanced, Hub } from './hand-in-hub.ts';
import { encoded, writeCsv, writeXls, writeXlsx } from './workbook.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await Hub.open();
});
afterEach(() => hub.clear());
afterAll(() => hub.close());

type Table = readonly (readonly string[])[];
const page = (rows: Table): string =>
  `<html><table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></html>`;

const FORMATS: Readonly<Record<string, (path: string, rows: Table) => Promise<void>>> = {
  'utf-8': (path, rows) => writeCsv(path, rows),
  'utf-8 with a mark': (path, rows) => writeCsv(path, rows, { encoding: 'utf-8-bom', eol: '\n' }),
  gbk: (path, rows) => writeCsv(path, rows, { encoding: 'gb18030' }),
  'gbk with tabs': (path, rows) => writeCsv(path, rows, { encoding: 'gb18030', separator: '\t' }),
  'utf-16': (path, rows) => writeCsv(path, rows, { encoding: 'utf-16le', separator: '\t' }),
  xlsx: (path, rows) => writeXlsx(path, { sheet: 'S', header: HEAD, rows: rows.slice(1) }),
  'xlsx of another program': (path, rows) => writeXls(path, rows, 'xlsx'),
  xls: (path, rows) => writeXls(path, rows, 'biff8'),
  'xml of 2003': (path, rows) => writeXls(path, rows, 'xlml'),
  'web page': (path, rows) => writeFile(path, encoded(page(rows), { encoding: 'gb18030' })),
};
const format = fc.constantFrom(...Object.keys(FORMATS));

/** A row as written, and what must become of it: kept so, or null when it is bad. */
interface Written {
  cells: string[];
  kept: string | null;
}

const two = (n: number): string => String(n).padStart(2, '0');
const DATES: readonly ((day: number) => string)[] = [
  (day) => `2023-07-${two(day)}`,
  (day) => `2023年7月${day}日`,
  (day) => `2023-7-${day}`,
  (day) => `202307${two(day)}`,
  (day) => `2023/07/${two(day)}`,
  (day) => String(45_107 + day),
];
const MONEY: readonly ((cents: number) => string)[] = [
  (cents) => (cents / 100).toFixed(2),
  (cents) => `${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}元`,
  (cents) => `￥${cents / 100}`,
];
const IDS: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => `'${id}`,
  (id) => id.toLowerCase(),
  (id) => ` ${id}`,
];

const row: fc.Arbitrary<Written> = fc
  .record({
    n: fc.integer({ min: 1, max: 9 }),
    day: fc.integer({ min: 1, max: 31 }),
    cents: fc.integer({ min: 1, max: 2_000_000 }),
    date: fc.constantFrom(...DATES),
    money: fc.constantFrom(...MONEY),
    id: fc.constantFrom(...IDS),
    bad: fc.constantFrom<string>('', '', '', '', '2023-02-30'),
  })
  .map(({ n, day, cents, date, money, id, bad }) => {
    const plain = pay(n)[1] ?? '';
    const more = { 身份证号码: id(plain), 结算日期: bad || date(day), 个人自付: money(cents) };
    return {
      cells: pay(n, more),
      kept: bad ? null : kept(n, `2023-07-${two(day)}`, String(cents / 100)),
    };
  });
const rows = fc
  .array(row, { minLength: 1, maxLength: 15 })
  .filter((all) => all.filter(({ kept }) => !kept).length * 2 <= all.length);

let files = 0;
async function write(kind: string, all: readonly Written[]): Promise<{ name: string; path: string }> {
  const path = join(hub.folder, 'random', String(++files), NAME);
  mkdirSync(dirname(path), { recursive: true });
  await FORMATS[kind]?.(path, [HEAD, ...all.map(({ cells }) => cells)]);
  return { name: NAME, path };
}

test('a random table in a random format is kept row by row; twice is once; another format says the same', async () => {
  await fc.assert(
    fc.asyncProperty(rows, format, format, async (all, kind, other) => {
      await hub.clear();
      const file = await write(kind, all);
      const [answer] = await hub.load([file]);
      const good = new Set(all.flatMap(({ kept }) => kept ?? []));
      const bad = new Set(all.filter(({ kept }) => !kept).map(({ cells }) => cells.join().toUpperCase()));
      expect(answer).toMatchObject({ status: 'ACCEPTED', received: all.length, loaded: good.size });
      expect(answer && balanced(answer)).toBe(true);
      expect(answer?.quarantined).toBeLessThanOrEqual(bad.size);
      expect(await keptOf(hub, answer?.batchId ?? '')).toEqual([...good].sort());
      const month = await hub.published();
      expect((await hub.load([file]))[0]?.status).toBe('DUPLICATE_FILE');
      expect(await hub.published()).toBe(month);
      const [again] = await hub.load([await write(other, all)], { dryRun: true });
      const plain = ({ row, column, code }: { row: number; column: string; code: string }) => [row, column, code];
      expect([
        again?.received,
        again?.loaded,
        again?.quarantined,
        again?.duplicates,
        again?.problems.map(plain),
      ]).toEqual(
        again?.status === 'DUPLICATE_FILE'
          ? [0, 0, 0, 0, []]
          : [answer?.received, answer?.loaded, answer?.quarantined, answer?.duplicates, answer?.problems.map(plain)],
      );
    }),
    { numRuns: 8 },
  );
});
