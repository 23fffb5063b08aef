import { all, month, raw, type Sql, sql, uuid, type Warehouse } from '@dixian/warehouse';
import { placeOf, subjectField } from '../compile.ts';
import type { Column, Contract } from '../contract.ts';
import type { ProblemCode } from '../problems.ts';
import { notLiving, repeats } from './earlier.ts';
import { listed } from './kind.ts';

/** A problem as the engine finds it: `column` is its place in the contract from 1, 0 for the row. */
export interface Finding {
  sheet_no: number;
  row: number;
  column: number;
  code: ProblemCode;
}

export interface NoticeRequest {
  warehouse: Warehouse;
  contract: Contract;
  county: string;
  /** First day of the month. */
  from: string;
  /** Table of the checked file. */
  checked: string;
  /** Extract id of the register in this county, when there is such a contract. */
  register: string | undefined;
  /** Whether a column stands in the file, by its place in the contract from 1. */
  given: (k: number) => boolean;
}

const GOOD = raw('not bad and not duplicate');

/** The newest accepted register at the period's end; none is null. */
async function registerBatch({ warehouse, county, register, from }: NoticeRequest): Promise<Sql | null> {
  if (!register) return null;
  const [found] = await warehouse.ask<{ period: string; batch_id: string }>(
    sql`select period, batch_id from
      (
        select period, batch_id, loaded from submission
        where county = ${county} and extract = ${register} and period <= ${month(from)} and status = 'ACCEPTED'
        order by period desc, published_at desc, batch_id desc limit 1 by period
      ) where loaded > 0 limit 1`,
    { name: 'newest register' },
  );
  return found ? sql`period = ${month(found.period)} and batch_id = ${uuid(found.batch_id)}` : null;
}

/** Persons who are not in the register, bear another name there, or whose household has another size. */
async function againstRegister(request: NoticeRequest): Promise<Finding[]> {
  const { warehouse, contract, checked } = request;
  const subject = subjectField(contract);
  const batch = subject ? await registerBatch(request) : null;
  if (!subject || !batch) return [];
  const nameAt = placeOf(contract, subject === 'id_no' ? 'name' : 'head_name');
  const sizeAt = placeOf(contract, 'hh_size');
  const rows = sql`select * from ${raw(checked)} where ${GOOD} and not newborn and person_key != 0`;
  const persons = sql`person_key in (select person_key from (${rows}))`;
  const finding = (k: number, is: Sql, code: ProblemCode) => sql`(toUInt16(${raw(String(k))}), if(${is}, ${code}, ''))`;
  const found = [
    finding(placeOf(contract, subject), raw('empty(names) and not stood_before'), 'NOT_IN_REGISTER'),
    finding(nameAt, raw('notEmpty(names) and name_key != 0 and not has(names, name_key)'), 'NAME_CLASH'),
  ];
  if (sizeAt)
    found.push(
      finding(sizeAt, sql`notEmpty(names) and ifNull(${raw(`v${sizeAt}`)} != members, false)`, 'HH_SIZE_DIFFERS'),
    );
  const households = sql`select hh_no, count() as members from raw_register
    where ${batch} and hh_no in (select hh_no from raw_register where ${batch} and ${persons}) group by hh_no`;
  // Who has left the register since is linked through the snapshots before, and is no mistake of the department's.
  const before = sql`select distinct person_key, true as stood_before from raw_register
    where county = ${request.county} and period < ${month(request.from)} and ${persons} and batch_id in
      (select batch_id from current_submission where county = ${request.county} and extract = ${request.register ?? ''})`;
  return warehouse.ask<Finding>(
    sql`select sheet_no, row, found.1 as column, found.2 as code from
      (
        select sheet_no, row, arrayJoin(arrayFilter(one -> one.2 != '', [${listed(found)}])) as found
        from (${rows}) as row
        left join
        (
          select person_key, groupUniqArray(name_key) as names${raw(sizeAt ? ', max(members) as members' : '')} from raw_register
          ${sizeAt ? sql`inner join (${households}) as household using (hh_no)` : raw('')}
          where ${batch} and ${persons} group by person_key
        ) as registered using (person_key)
        left join (${before}) as earlier using (person_key)
      )`,
    { name: 'notices against the register' },
  );
}

const list = (column: Column): [NonNullable<Column['sumOf']>] | [] => (column.sumOf ? [column.sumOf] : []);

/** Rows whose cumulative column differs from our own sum over all current hand-ins of the extract. */
async function againstSum(request: NoticeRequest, column: Column, k: number): Promise<Finding[]> {
  const { warehouse, contract, county, from, checked } = request;
  const [rule] = list(column);
  if (!rule) return [];
  const [amountAt, dateAt] = [placeOf(contract, rule.field), placeOf(contract, rule.by)];
  const kept = (name: (field: string) => Sql) =>
    all(Object.entries(rule.where).map(([field, codes]) => sql`has(${codes}, ${name(field)})`));
  const own = sql`select true as mine, sheet_no, row, person_key, ${raw(`v${dateAt}`)} as at, ${raw(`v${amountAt}`)} as amount,
    ${raw(`v${k}`)} as stated from ${raw(checked)} where ${GOOD} and ${kept((field) => raw(`v${placeOf(contract, field)}`))}`;
  const published = sql`select false, toUInt16(0), toUInt32(0), person_key, ${raw(rule.by)}, ${raw(rule.field)}, null
    from ${raw(`raw_${contract.shape}`)}
    where batch_id in (select batch_id from current_submission where county = ${county} and extract = ${contract.id}
      and period < ${month(from)}) and county = ${county} and ${kept(raw)}
      and person_key in (select person_key from ${raw(checked)})`;
  return warehouse.ask<Finding>(
    sql`select sheet_no, row, toUInt16(${raw(String(k))}) as column, 'YTD_DIFFERS' as code from
      (
        select *, sum(amount) over (partition by person_key, toYear(at) order by at) as ours
        from (${own} union all ${published})
      ) where mine and ifNull(stated != ours, false)`,
    { name: 'notices against our sum' },
  );
}

/** Extracts that had rows accepted for a month up to this one. */
async function standing({ warehouse, contract, county, from, register }: NoticeRequest): Promise<Set<string>> {
  const found = await warehouse.ask<{ extract: string }>(
    sql`select distinct extract from submission where county = ${county} and extract in (${contract.id}, ${register ?? ''})
      and period <= ${month(from)} and status = 'ACCEPTED' and loaded > 0`,
    { name: 'earlier hand-ins' },
  );
  return new Set(found.map(({ extract }) => extract));
}

/** What only shows when the file is laid beside what was published before; all of it is notice. */
export async function notices(request: NoticeRequest): Promise<Finding[]> {
  const { contract, register, given } = request;
  if (contract.id === register) return [];
  const before = await standing(request);
  const found: Finding[] = [];
  if (register && before.has(register)) found.push(...(await againstRegister(request)), ...(await notLiving(request)));
  if (before.has(contract.id)) found.push(...(await repeats(request)));
  for (const [at, column] of contract.columns.entries())
    if (given(at + 1)) found.push(...(await againstSum(request, column, at + 1)));
  return found;
}
