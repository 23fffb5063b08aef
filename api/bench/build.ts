import { build, sql } from '@dixian/warehouse';
import { buildDeps } from '../dist/build.js';
import type { Hub } from '../dist/hub.js';
import { readOnce, tablesRead } from './reads.ts';
import { type Line, median, peakMegabytes, timed } from './report.ts';
import { statementsOf } from './statements.ts';

/** Builds, of which the median is taken. */
const TIMES = 3;

/** A month may take this many times the bare reading of what it reads. */
const LIMIT = 3;

/** Makes a month and its register stale, as a new hand-in would. */
async function forget({ warehouse }: Hub, county: string, month: string): Promise<void> {
  const row = { county, period: `${month}-01`, inputs: '0', built_at: new Date().toISOString().replace('Z', '') };
  for (const table of ['build_state', 'register_state']) await warehouse.put(table, [row], { name: 'bench forget' });
}

/** Builds the newest month again and again, beside reading what it reads once. */
export async function benchBuild(hub: Hub, county: string): Promise<Line[]> {
  const { warehouse } = hub;
  const [newest] = await warehouse.ask<{ month: string }>(
    sql`select formatDateTime(max(period), '%Y-%m') as month from submission where county = ${county}`,
    { name: 'bench newest' },
  );
  const month = newest?.month ?? '';
  const work = () => build(buildDeps(hub), county, { period: month });
  await work();
  await forget(hub, county, month);
  const told = await statementsOf(warehouse, 'tell', work);
  const tables = await tablesRead(warehouse, told, county);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await forget(hub, county, month);
    ours.push(await timed(work));
    bare.push(await timed(() => readOnce(warehouse, tables)));
  }
  const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
  const parts = tables.reduce((sum, table) => sum + table.parts.length, 0);
  const note = `${tables.length} tables, ${columns} columns, ${parts} parts read; ${told.length} statements; peak ${peakMegabytes()} MB`;
  const alone = median(bare);
  return [{ name: `${county} ${month}`, ms: median(ours), bare: alone, limit: LIMIT * alone, note }];
}
