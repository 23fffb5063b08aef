import { randomUUID } from 'node:crypto';
import { type HouseholdQuestion, type HouseholdRow, householdsById, type Scope } from '@dixian/warehouse';
import type { FilterQuery } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { change } from '../event/change.ts';
import { doingOf, record } from '../event/record.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { CaseOrigin, type CaseRow, CaseState, HouseholdCaseEntity } from './case.entity.ts';
import { caseHappened } from './case-events.ts';
import { adopted } from './machine.ts';
import { nextNumber } from './open-case.ts';

/** Households adopted at once. */
const AT_ONCE = 200;

/** Cases that keep a household from being adopted: all but those that ended without, or after, being monitored. */
const keeping = (county: string): FilterQuery<CaseRow> => ({
  county,
  state: { $nin: [CaseState.REJECTED, CaseState.NATURAL_END] },
});

/** Households that the register lists as monitored and that may be adopted: what to ask the register for. */
export async function adoptable({ em }: Context, { county }: Scope): Promise<HouseholdQuestion> {
  const known = await em.find(HouseholdCaseEntity, keeping(county), { fields: ['hhNo'] });
  return { monitored: true, without: known.map(({ hhNo }) => hhNo) };
}

/** @throws BAD_USER_INPUT when the register does not list it as monitored */
function checkMonitored({ household, monitoredType }: HouseholdRow): void {
  if (!monitoredType) throw badInput(`户 ${household} 在花名册里没有标注监测类型，不能直接转入：请走认定程序。`);
}

/**
 * Takes households that the register lists as monitored under the hub, labelled as monitored before it: since when is
 * not known. Who has a case already is left out.
 */
export async function adoptMonitored(ctx: Context, county: string, asked: readonly string[]): Promise<CaseRow[]> {
  const scope = ctx.scope(county, 'DECIDE_CASE');
  const numbers = [...new Set(asked)];
  if (numbers.length === 0) throw badInput('请选择要转入的户。');
  if (numbers.length > AT_ONCE) throw badInput(`一次最多转入 ${AT_ONCE} 户：请分几次。`);
  lawOf(ctx, scope);
  const homes = await householdsById(scope, storeOf(ctx), numbers);
  const missing = numbers.find((number) => !homes.some(({ household }) => household === number));
  if (missing !== undefined) throw notFound(`户 ${missing}`);
  homes.forEach(checkMonitored);
  const doing = doingOf(ctx);
  const day = today(doing.at);
  return change(ctx, async (em) => {
    const known = await em.find(HouseholdCaseEntity, { $and: [keeping(county), { hhNo: { $in: numbers } }] });
    const first = await nextNumber(em, county);
    const rows = homes
      .filter(({ household }) => !known.some(({ hhNo }) => hhNo === household))
      .map(({ household: hhNo, town, village, monitoredType, members: persons }, at) =>
        em.create(HouseholdCaseEntity, {
          ...{ ...adopted(), id: randomUUID(), county, number: first + at, hhNo, town, village, assignmentId: null },
          ...{ origin: CaseOrigin.REGISTER, risks: [], departments: [], monitoredType, persons },
          ...{ foundOn: day, openedOn: day, version: 1 },
        }),
      );
    await record(
      em,
      doing,
      rows.map((row) => caseHappened(row, 'OPENED', null)),
    );
    return rows;
  });
}
