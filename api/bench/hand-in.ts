import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { handIn, readSheets, receive } from '@dixian/etl';
import { readEnv } from '../dist/env.js';
import { type Hub, openHub } from '../dist/hub.js';
import { HEAD, TYPES, writeBook, writeText } from './files.ts';
import { rawInsert } from './load.ts';
import { type Cost, costOf, type Line, middle, peakMegabytes, resetPeak } from './report.ts';
import { rowByRow } from './row-by-row.ts';

const COUNTY = '360722';
const EXTRACT = 'xf-yb-selfpay';
/** What a csv may take of the raw insert, a workbook of its bare read. */
const CSV_LIMIT = 4;
const BOOK_LIMIT = 1.3;
const READ_TIMES = 3;

/** Each file is a month of its own with persons of its own, so that nothing is a repeat. */
async function one(hub: Hub, path: string, period: string): Promise<string> {
  const request = { county: COUNTY, period, extract: EXTRACT, by: '测速', files: [{ name: path, path }] };
  const [answer] = await handIn(hub, request);
  if (answer?.status !== 'ACCEPTED') throw new Error(`${path}: ${answer?.status} ${answer?.reason}`);
  const { received, loaded, quarantined, duplicates } = answer;
  return `${received} rows = ${loaded} + ${quarantined} bad + ${duplicates} repeated`;
}

/** Our own reader over every cell of the file, and nothing done with them. */
async function bareRead(path: string): Promise<Cost> {
  const costs: Cost[] = [];
  for (let time = 0; time < READ_TIMES; time++)
    costs.push(
      await costOf(async () => {
        const tables = await readSheets(await receive({ name: path, path }), (cells) => cells.includes(HEAD[0]));
        for (const { rows } of tables) for await (const _ of rows);
      }),
    );
  return middle(costs);
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

interface Measure {
  name: string;
  work: () => Promise<string>;
  bare: () => Promise<Cost>;
  times: number | null;
}

/** Until the engine has merged what was written before: it would take turns with what is measured. */
async function merged(hub: Hub): Promise<void> {
  for (;;) {
    const [found] = await hub.warehouse.ask<{ left: string }>('select count() as left from system.merges', {
      name: 'bench merges',
    });
    if (found?.left === '0') return;
    await setTimeout(200);
  }
}

/** Ours first: what the engine holds after a raw insert must not count as ours. */
async function measured({ name, work, bare, times }: Measure, idle: () => Promise<void>): Promise<Line> {
  let counts = '';
  await idle();
  resetPeak();
  const before = peakMegabytes();
  const ours = await costOf(async () => {
    counts = await work();
  });
  const peak = peakMegabytes();
  await idle();
  const theirs = await bare();
  const cpu = `CPU ${seconds(ours.cpu)} / ${seconds(theirs.cpu)} = ${(ours.cpu / theirs.cpu).toFixed(2)} ×`;
  const limit = times === null ? null : theirs.ms * times;
  return { name, ms: ours.ms, bare: theirs.ms, limit, note: `${cpu}, ${counts}, peak ${peak} MB from ${before}` };
}

async function lines(hub: Hub, folder: string, rows: number, sheetRows: number): Promise<Line[]> {
  const file = (name: string) => join(folder, name);
  const [utf8, gbk, book] = [file('utf8.csv'), file('gbk.csv'), file('book.xlsx')];
  await writeText(utf8, rows, 'utf-8', { month: '2023-07', from: 0 });
  await writeText(gbk, rows, 'gb18030', { month: '2023-08', from: rows });
  await writeBook(book, sheetRows, { month: '2023-09', from: 2 * rows });
  const raw = (path: string) => () => rawInsert(hub.warehouse, path, TYPES);
  const found: Line[] = [];
  const measures: Measure[] = [
    { name: 'csv UTF-8', work: () => one(hub, utf8, '2023-07'), bare: raw(utf8), times: CSV_LIMIT },
    { name: 'csv GBK', work: () => one(hub, gbk, '2023-08'), bare: raw(gbk), times: CSV_LIMIT },
    {
      ...{ name: 'xlsx (beside its bare read)', work: () => one(hub, book, '2023-09') },
      ...{ bare: () => bareRead(book), times: BOOK_LIMIT },
    },
    {
      name: 'csv UTF-8 row by row in TypeScript',
      work: () => rowByRow(hub.warehouse, utf8, COUNTY),
      bare: raw(utf8),
      times: null,
    },
  ];
  for (const measure of measures) found.push(await measured(measure, () => merged(hub)));
  return found;
}

/** One large file of each kind through the whole hand-in, in a hub of its own. */
export async function benchHandIn({ rows, sheetRows }: { rows: number; sheetRows: number }): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dixian-bench-hand-in-'));
  try {
    const hub = await openHub({ ...readEnv({ HUB_DATA: join(folder, 'data') }), port: 0 });
    try {
      return await lines(hub, folder, rows, sheetRows);
    } finally {
      await hub.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
