import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HandInAnswer, handIn, readSheets, receive } from '@dixian/etl';
import { readEnv } from '../dist/env.js';
import { type Hub, openHub } from '../dist/hub.js';
import { HEAD, writeBook, writeText } from './files.ts';
import { rawInsert } from './load.ts';
import { type Line, median, peakMegabytes, timed } from './report.ts';
import { rowByRow } from './row-by-row.ts';

const COUNTY = '360722';
const EXTRACT = 'xf-yb-selfpay';
/** What a csv may take of the raw insert, a workbook of its bare read. */
const CSV_LIMIT = 4;
const BOOK_LIMIT = 1.3;
const READ_TIMES = 3;

/** Each file as a month of its own, so that nothing is a repeat. */
async function one(hub: Hub, path: string, period: string): Promise<HandInAnswer> {
  const request = { county: COUNTY, period, extract: EXTRACT, by: '测速', files: [{ name: path, path }] };
  const [answer] = await handIn(hub, request);
  if (answer?.status !== 'ACCEPTED') throw new Error(`${path}: ${answer?.status} ${answer?.reason}`);
  return answer;
}

async function bareRead(path: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < READ_TIMES; time++)
    times.push(
      await timed(async () => {
        const tables = await readSheets(await receive({ name: path, path }), (cells) => cells.includes(HEAD[0]));
        for (const { rows } of tables) for await (const _ of rows);
      }),
    );
  return median(times);
}

async function measured(name: string, work: () => Promise<HandInAnswer>, bare: number, times: number): Promise<Line> {
  let counts = '';
  const ms = await timed(async () => {
    const { received, loaded, quarantined, duplicates } = await work();
    counts = `${received} rows = ${loaded} + ${quarantined} bad + ${duplicates} repeated`;
  });
  return { name, ms, bare, limit: bare * times, note: `${counts}, peak ${peakMegabytes()} MB` };
}

async function lines(hub: Hub, folder: string, rows: number, sheetRows: number): Promise<Line[]> {
  const [utf8, gbk, book] = ['utf8.csv', 'gbk.csv', 'book.xlsx'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeText(utf8, rows, 'utf-8');
  await writeText(gbk, rows, 'gb18030');
  await writeBook(book, sheetRows);
  const raw = await rawInsert(hub.warehouse, utf8);
  const found = [await measured('csv UTF-8', () => one(hub, utf8, '2023-07'), raw, CSV_LIMIT)];
  const rawGbk = await rawInsert(hub.warehouse, gbk);
  found.push(await measured('csv GBK', () => one(hub, gbk, '2023-08'), rawGbk, CSV_LIMIT));
  const bare = await bareRead(book);
  found.push(await measured('xlsx (beside its bare read)', () => one(hub, book, '2023-09'), bare, BOOK_LIMIT));
  const ms = await timed(() => rowByRow(hub.warehouse, utf8));
  const note = 'does less: no keys, sealing, divisions, duplicates';
  return [...found, { name: 'csv UTF-8 row by row in TypeScript', ms, bare: raw, limit: null, note }];
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
