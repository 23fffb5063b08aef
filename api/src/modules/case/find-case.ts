import type { Scope } from '@dixian/warehouse';
import { type FilterQuery, raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { notFound } from '../../errors.ts';
import { type CaseRow, HouseholdCaseEntity } from './case.entity.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A department sees the cases that its warnings led to, and those it helps in. */
const ofDepartment = (department: string) => ({
  [raw('(departments @> ?::jsonb or id in (select case_id from aid where department = ?))', [
    JSON.stringify([department]),
    department,
  ])]: [],
});

/** The part of a question that keeps it inside a scope. */
export function casesInScope({ county, division, department }: Scope): FilterQuery<CaseRow> {
  const place = division === undefined ? {} : { [division.length === 9 ? 'town' : 'village']: division };
  const own = department === undefined ? {} : ofDepartment(department);
  return { county, ...place, ...own } as FilterQuery<CaseRow>;
}

/** A case by id. @throws NOT_FOUND, also for one outside the scope */
export async function caseFor(em: Pick<SqlEntityManager, 'findOne'>, scope: Scope, id: string): Promise<CaseRow> {
  const row = UUID.test(id) ? await em.findOne(HouseholdCaseEntity, { $and: [{ id }, casesInScope(scope)] }) : null;
  if (!row) throw notFound('这一户的监测档案');
  return row;
}
