import type { Context } from '../../context.ts';
import { AID_NAMES, AidEntity } from '../case/aid.entity.ts';
import { HouseholdCaseEntity } from '../case/case.entity.ts';

/** Kinds of help that had begun by a day, in words, by household. */
export async function aidKindsOf(
  { em }: Context,
  county: string,
  households: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> {
  const cases = await em.find(HouseholdCaseEntity, { county, hhNo: { $in: [...new Set(households)] } });
  const caseId = { $in: cases.map(({ id }) => id) };
  const aids = await em.find(AidEntity, { caseId, fromDay: { $lte: day } }, { orderBy: { kind: 'asc' } });
  const kinds = Map.groupBy(aids, (aid) => aid.caseId);
  return new Map(
    cases.flatMap(({ id, hhNo }) => {
      const own = kinds.get(id)?.map(({ kind }) => AID_NAMES[kind]);
      return own ? [[hhNo, [...new Set(own)].join('、')] as const] : [];
    }),
  );
}
