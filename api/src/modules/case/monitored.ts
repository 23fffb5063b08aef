import type { EntityManager } from '@mikro-orm/core';
import { CaseState, HouseholdCaseEntity } from './case.entity.ts';

/** States in which a household is monitored: registered, and not ended. */
export const MONITORED: readonly CaseState[] = [
  CaseState.MONITORED,
  CaseState.TRACKING,
  CaseState.EXITING,
  CaseState.NO_LABOUR_HOLD,
  CaseState.REFLAGGED,
  CaseState.ROLLED_BACK,
];

/** States in which it was monitored and is no longer: what the register still says is overtaken. */
const OVER: readonly CaseState[] = [CaseState.RISK_ELIMINATED, CaseState.NATURAL_END];

/** Whether the newest case of a household says that its monitoring has ended. */
export async function monitoringEnded(em: Pick<EntityManager, 'find'>, county: string, hhNo: string): Promise<boolean> {
  const [last] = await em.find(HouseholdCaseEntity, { county, hhNo }, { orderBy: { number: 'desc' }, limit: 1 });
  return last !== undefined && OVER.includes(last.state);
}

/** Households among some that have a case which is registered and not ended. */
export async function monitoredNow(
  em: Pick<EntityManager, 'find'>,
  county: string,
  hhNos: readonly string[],
): Promise<Set<string>> {
  if (hhNos.length === 0) return new Set();
  const rows = await em.find(
    HouseholdCaseEntity,
    { county, hhNo: { $in: [...hhNos] }, state: { $in: [...MONITORED] } },
    { fields: ['hhNo'] },
  );
  return new Set(rows.map(({ hhNo }) => hhNo));
}
