import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, type Warehouse } from '@dixian/warehouse';

/** Who hands in the demo files: shown beside every figure's origin, and how demo counties are told from real ones. */
export const DEMO_BY = '演示数据';

/** Counties with demo months. */
export async function demoCountiesIn(warehouse: Warehouse): Promise<string[]> {
  const rows = await warehouse.ask<{ county: string }>(
    sql`select distinct county from submission where submitted_by = ${DEMO_BY} order by county`,
    { name: 'demo counties' },
  );
  return rows.map(({ county }) => county);
}

/** Months of a county that the demo has begun, oldest first. */
export async function demoMonths(warehouse: Warehouse, county: string): Promise<string[]> {
  const rows = await warehouse.ask<{ month: string }>(
    sql`select distinct formatDateTime(period, '%Y-%m') as month from submission
        where county = ${county} and submitted_by = ${DEMO_BY} order by month`,
    { name: 'demo months' },
  );
  return rows.map(({ month }) => month);
}

/** Nothing but the demo has ever been handed in here, and nobody but the demo has an account. */
export async function onlyDemo(warehouse: Warehouse): Promise<boolean> {
  const [row] = await warehouse.ask<{ real: string }>(
    sql`select count() as real from submission where submitted_by != ${DEMO_BY}`,
    { name: 'only demo' },
  );
  return row?.real === '0';
}

const mark = (folder: string): string => join(folder, 'demo-done');

/** The demo of this data folder was loaded to its end. */
export const demoDone = (folder: string): boolean => existsSync(mark(folder));

export const markDemoDone = (folder: string): void => writeFileSync(mark(folder), '');
