import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DemoCounty,
  type DemoFile,
  type HandInAnswer,
  handIn,
  handInNil,
  openDemoCounty,
  writeDemoMonth,
} from '@dixian/etl';
import { enterValue, sql, type Warehouse } from '@dixian/warehouse';
import type { Hub } from '../dist/hub.js';
import { type Cost, costOf, type Line, middle, peakMegabytes, timed } from './report.ts';

/** Raw inserts of the register, of which the median is taken. */
const RAW_TIMES = 3;
const BY = '测速';

/** Commas of the first line and one more; the header holds no quoted comma. */
async function columnsOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const [header = ''] = buffer.toString('latin1', 0, bytesRead).split('\n');
    return header.split(',').length;
  } finally {
    await file.close();
  }
}

/**
 * The least that loading a csv can mean: its cells into a table, by the engine alone and synced as ours are. `types` are
 * those of the columns; without them all are text.
 */
export async function rawInsert(warehouse: Warehouse, path: string, types?: readonly string[]): Promise<Cost> {
  const given = types ?? Array.from({ length: await columnsOf(path) }, () => 'String');
  const structure = given.map((type, at) => `c${at} ${type}`).join(', ');
  const costs: Cost[] = [];
  for (let time = 0; time < RAW_TIMES; time++) {
    await warehouse.tell(
      `create or replace table bench_raw (${structure}) engine = MergeTree order by tuple()
        settings fsync_after_insert = 1, fsync_part_directory = 1`,
      { name: 'bench raw' },
    );
    const insert = sql`insert into bench_raw select * from file(${path}, 'CSV', ${structure})`;
    const settings = { input_format_csv_skip_first_lines: 1 };
    costs.push(await costOf(() => warehouse.tell(insert, { name: 'bench raw', settings })));
  }
  await warehouse.tell('drop table bench_raw sync', { name: 'bench raw' });
  return middle(costs);
}

async function handInOne(hub: Hub, county: string, file: DemoFile): Promise<HandInAnswer[]> {
  const { extract, period, name, path } = file;
  const request = { county, period, extract, by: BY, submittedAt: new Date(file.submittedAt) };
  if (file.nil) return [await handInNil(hub, request)];
  return handIn(hub, { ...request, files: [{ name, path }] });
}

interface Loaded {
  rows: number;
  ms: number;
}

async function timedHandIns(hub: Hub, county: string, files: readonly DemoFile[]): Promise<Loaded> {
  let rows = 0;
  const ms = await timed(async () => {
    for (const file of files)
      for (const { status, received, reason } of await handInOne(hub, county, file)) {
        if (status !== 'ACCEPTED' && status !== 'RETURNED') console.log(`${file.name}: ${status} ${reason ?? ''}`);
        rows += received;
      }
  });
  return { rows, ms };
}

const line = (name: string, { rows, ms }: Loaded, bare: number | null): Line => ({
  name,
  ms,
  bare,
  limit: null,
  note: `${rows} rows, ${Math.round((rows / ms) * 1000)} rows/s, peak ${peakMegabytes()} MB`,
});

async function loadMonth(hub: Hub, demo: DemoCounty, month: string): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dixian-bench-files-'));
  try {
    const files = await writeDemoMonth(demo, month, folder);
    const isRegister = ({ extract }: DemoFile) => hub.contracts.get(extract)?.shape === 'register';
    const register = files.filter((file) => isRegister(file) && !file.nil);
    const bare = register[0]?.path.endsWith('.csv') ? (await rawInsert(hub.warehouse, register[0].path)).ms : null;
    const first = await timedHandIns(hub, demo.county, register);
    const others = files.filter((file) => !register.includes(file));
    const rest = await timedHandIns(hub, demo.county, others);
    const whole = { rows: first.rows + rest.rows, ms: first.ms + rest.ms };
    const found = [line(`${month} all ${files.length} extracts`, whole, bare)];
    return register.length > 0 ? [line(`${month} register`, first, bare), ...found] : found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Hands in every month of a synthetic county, unless the folder has its months already. */
export async function benchLoad(
  hub: Hub,
  { county, months, scale }: { county: string; months: number; scale: number },
): Promise<Line[]> {
  const [held] = await hub.warehouse.ask<{ held: number }>(
    sql`select toUInt32(uniqExact(period)) as held from submission where county = ${county}`,
    { name: 'bench months' },
  );
  if (held?.held) return [];
  const all = openDemoCounty({ county }).months;
  const demo = openDemoCounty({ county, scale, months: all.slice(0, months) });
  for (const { year, value, note } of demo.incomeLines)
    await enterValue(hub.warehouse, {
      county,
      name: 'income_line',
      effectiveFrom: `${year}-01-01`,
      value: String(value),
      note,
      approvalNo: '',
      by: BY,
    });
  const lines: Line[] = [];
  for (const month of demo.months) lines.push(...(await loadMonth(hub, demo, month)));
  return lines;
}
