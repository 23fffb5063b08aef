import { demoOrder } from '@dixian/etl';
import { readEnv } from '../dist/env.js';
import { type Hub, openHub } from '../dist/hub.js';
import { benchAssignments } from './assignments.ts';
import { benchBuild } from './build.ts';
import { benchHandIn } from './hand-in.ts';
import { benchLoad } from './load.ts';
import { benchOverview } from './overview.ts';
import { benchPages } from './pages.ts';
import { benchQuarter } from './quarter.ts';
import { type Line, print, printSummary, total } from './report.ts';

export interface BenchRequest {
  folder: string;
  months: number;
  scale: number;
  /** Rows of the large csv and of the large workbook; 0 leaves them out. */
  rows: number;
  sheetRows: number;
  /** Rows of the quarterly question beside PostgreSQL; 0 leaves it out. */
  quarterRows: number;
}

/** Loads, builds and asks, and prints what each took. */
export async function bench({ folder, months, scale, rows, sheetRows, quarterRows }: BenchRequest): Promise<void> {
  const files = rows > 0 ? await benchHandIn({ rows, sheetRows }) : [];
  if (rows > 0) print('one large file', files);
  const quarter = quarterRows > 0 ? await benchQuarter(quarterRows) : [];
  if (quarterRows > 0) print('the quarter across departments, beside PostgreSQL', quarter);
  if (months === 0) return;

  const [county, ...others] = demoOrder();
  if (county === undefined) throw new Error('没有演示县：请检查 etl/demo。');
  const hub = await openHub({ ...readEnv({ HUB_DATA: folder }), port: 0 });
  try {
    const load = await benchLoad(hub, { county, months, scale });
    print(`load, scale ${scale}`, load);
    const build = await benchBuild(hub, county);
    print('build of the newest month', build);
    const counties = [...build];
    for (const other of others) counties.push(...(await buildOf(hub, other, scale)));
    counties.push(total('all counties', counties));
    print('build of a month, every county', counties);
    const overview = await benchOverview(hub, county);
    print('总览 over HTTP with a session', overview);
    const assignments = await benchAssignments(hub, county);
    print('lists of assignments, 50 users at once', assignments);
    const pages = await benchPages(hub, county);
    print('pages of the month and of the meeting, many at once', pages);
    const lines = { files, quarter, load, build: counties, overview, assignments, pages };
    printSummary({ scale, months }, lines);
  } finally {
    await hub.close();
  }
}

/** One month of another county, loaded and built. */
async function buildOf(hub: Hub, county: string, scale: number): Promise<Line[]> {
  await benchLoad(hub, { county, months: 1, scale });
  return benchBuild(hub, county);
}
