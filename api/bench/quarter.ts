import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openWarehouse, raw, Sql, sql, type Warehouse } from '@dixian/warehouse';
import { MikroORM } from '@mikro-orm/postgresql';
import { installedPostgres, startPostgres } from '../test/postgres.ts';
import { type Line, median, timed } from './report.ts';

/**
 * The quarterly question across departments: how many households of each township stand in the data of two departments
 * or more. Of the same rows in the warehouse and in PostgreSQL with the indexes its documentation would choose.
 */
const MODEL = new URL('../../warehouse/models/4_mart/overlap_count.sql', import.meta.url);
const PLACE = { county: '999999', period: '2025-09-01' };
const MONTHS = ['2025-07-01', '2025-08-01', '2025-09-01'];
const EXTRACTS = 18;
const DEPARTMENTS = 12;
const TOWNS = 17;
/** Households, of which a third is named again and again: that is how lists of departments are. */
const HOUSEHOLDS = 2_000_000;
const TIMES = 3;
/** How many times faster than PostgreSQL: over the rows, and from final numbers. */
const FASTER = { rows: 10, final: 100 };

/** Row i of both stores, in arithmetic that both know. */
const household = 'i * 7919 % (1000003 + i % 3 * 499979)';
const extract = `(i * 31 + i % 7) % ${EXTRACTS}`;

async function fillWarehouse(warehouse: Warehouse, rows: number): Promise<void> {
  const owed = MONTHS.flatMap((period) =>
    Array.from({ length: EXTRACTS }, (_, at) => ({
      ...{ county: PLACE.county, period, extract: `x${at}`, department: `d${at % DEPARTMENTS}`, due: null },
    })),
  );
  await warehouse.put('obligation', owed, { name: 'bench obligations' });
  for (const [at, period] of MONTHS.entries())
    await warehouse.tell(
      sql`insert into link (county, period, extract, row, state, hh_no, town_code)
          select ${PLACE.county}, toDate(${period}), concat('x', toString(${raw(extract)})), toUInt32(i), 'LINKED',
                 concat('H', leftPad(toString(${raw(household)} % ${HOUSEHOLDS}), 9, '0')), concat('t', toString(${raw(household)} % ${HOUSEHOLDS} % ${TOWNS}))
          from (select number * 3 + ${at} as i from numbers(${Math.floor(rows / MONTHS.length)}))`,
      { name: 'bench links' },
    );
}

type Postgres = Pick<MikroORM['em'], 'getConnection'>;

async function fillPostgres(em: Postgres, rows: number): Promise<void> {
  const run = (text: string) => em.getConnection().execute(text);
  await run(
    `create unlogged table obligation (county text, period date, extract text, department text, primary key (county, period, extract))`,
  );
  await run(`create unlogged table link (county text, period date, extract text, hh_no text, town_code text)`);
  for (const [at, period] of MONTHS.entries()) {
    await run(
      `insert into obligation select '${PLACE.county}', '${period}', 'x' || e, 'd' || e % ${DEPARTMENTS} from generate_series(0, ${EXTRACTS - 1}) as e`,
    );
    await run(
      `insert into link select '${PLACE.county}', '${period}', 'x' || ${extract}, 'H' || lpad((${household} % ${HOUSEHOLDS})::text, 9, '0'),
              't' || ${household} % ${HOUSEHOLDS} % ${TOWNS}
       from (select g * 3 + ${at} as i from generate_series(0::bigint, ${Math.floor(rows / MONTHS.length) - 1}) as g) as one`,
    );
  }
  await run('create index on link (county, hh_no, period, extract, town_code)');
  await run('create index on link (county, period, extract)');
  await run('vacuum analyze link');
  await run('analyze obligation');
}

const QUESTION = `
  select coalesce(town, '') as town_code, count(*) as households, count(*) filter (where departments >= 2) as two,
         count(*) filter (where departments >= 3) as three
  from (
    select l.hh_no, max(l.town_code) as town, count(distinct o.department) as departments
    from link as l join obligation as o using (county, period, extract)
    where l.county = '${PLACE.county}' and l.period between date_trunc('quarter', date '${PLACE.period}') and '${PLACE.period}'
    group by l.hh_no
  ) as h group by rollup (town)`;

interface Town {
  town_code: string;
  households: string;
  two: string;
  three: string;
}
const told = (rows: readonly Town[]): string =>
  JSON.stringify(rows.map((row) => [row.town_code, ...[row.households, row.two, row.three].map(Number)]).sort());

/** The median of some runs; the first warms up. */
async function often(work: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let time = 0; time <= TIMES; time++) times.push(await timed(work));
  return median(times.slice(1));
}

async function postgresTimes(rows: number, expected: string): Promise<number | null> {
  const programs = installedPostgres();
  if (!programs) return null;
  const server = await startPostgres(programs);
  const orm = await MikroORM.init({
    clientUrl: server.url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 1, max: 1 },
  });
  try {
    const run = (text: string) => orm.em.getConnection().execute(text);
    await fillPostgres(orm.em, rows);
    for (const set of [
      `work_mem = '1GB'`,
      'max_parallel_workers_per_gather = 2',
      `effective_cache_size = '8GB'`,
      'random_page_cost = 1.1',
    ])
      await run(`set ${set}`);
    const answer = (await run(QUESTION)) as unknown as Town[];
    if (told(answer) !== expected) throw new Error('两个库的答案不一样：比较没有意义。');
    return await often(() => run(QUESTION));
  } finally {
    await orm.close();
    await server.close();
  }
}

/** Prints how often PostgreSQL would take longer; without a PostgreSQL on the machine it says so. */
export async function benchQuarter(rows: number): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dixian-quarter-'));
  const warehouse = openWarehouse({ folder });
  try {
    await migrate(warehouse);
    await fillWarehouse(warehouse, rows);
    const question = new Sql(await readFile(MODEL, 'utf8'), PLACE);
    const overRows = () => warehouse.ask<Town>(question, { name: 'bench quarter' });
    await warehouse.tell(sql`insert into overlap_count ${question}`, { name: 'bench final numbers' });
    const fromFinal = () =>
      warehouse.ask<Town>(
        sql`select town_code, households, two, three from overlap_count where county = ${PLACE.county} and period = toDate(${PLACE.period})`,
        { name: 'bench final numbers' },
      );
    const answer = told(await overRows());
    if (told(await fromFinal()) !== answer) throw new Error('最终数与逐行计算不一样：比较没有意义。');
    const [own, final] = [await often(overRows), await often(fromFinal)];
    const other = await postgresTimes(rows, answer);
    const note = `${rows} rows; ${other === null ? '没有安装 PostgreSQL，未比较' : `PostgreSQL ${(other / 1000).toFixed(1)} s`}`;
    const limit = (times: number) => (other === null ? null : other / times);
    return [
      { name: 'quarter across departments, rows', ms: own, bare: other, limit: limit(FASTER.rows), note },
      { name: 'the same from final numbers', ms: final, bare: other, limit: limit(FASTER.final), note },
    ];
  } finally {
    await warehouse.close();
    await rm(folder, { recursive: true, force: true });
  }
}
