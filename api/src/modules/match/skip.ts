import { type AidStanding, aidStandings, type MatchSkip, type Scope, type Store } from '@dixian/warehouse';
import type { Law } from '../policy/law.ts';

/** Why a household is not compared again. */
export interface Skip {
  skipReason: string;
  skipPolicy: string | null;
  skipArticle: string | null;
  skipQuote: string | null;
}

/** Whether all members were compared: each is listed, or the list says of no fewer persons that they are covered. */
const coversAll = ({ listed, covered, members }: AidStanding): boolean =>
  listed >= members || (covered ?? members) >= members;

function toSkip(law: Law, { clause, reason }: MatchSkip, found: AidStanding): Skip {
  const { extract, month, aidClass, approved } = found;
  const list = `${law.department(extract)}《${law.title(extract)}》${month}：${aidClass}，${approved} 审批，已经比对过`;
  return {
    skipReason: reason ? `${list}。${reason}` : list,
    skipPolicy: clause ? law.documentOf(clause, clause.policy).id : null,
    skipArticle: clause?.article ?? null,
    skipQuote: clause?.quote ?? null,
  };
}

/** Households that the document says are not compared again, by number: all their members were when an allowance was granted. */
export async function skipsOf(
  store: Store,
  scope: Scope,
  law: Law,
  households: readonly { household: string; snapshot: string }[],
): Promise<Map<string, Skip>> {
  const skips = law.policy.matchSkips;
  const lists = law.contracts.filter(({ shape }) => shape === 'civil_aid');
  if (skips.length === 0 || lists.length === 0) return new Map();
  const extracts = (delivery: string) => lists.filter((one) => one.delivery === delivery).map(({ id }) => id);
  const classes = skips.flatMap(({ aidClasses }) => aidClasses);
  const asked = { whole: extracts('snapshot'), additions: extracts('increment') };
  const found = await aidStandings(scope, store, asked, classes, households);
  const settled = new Map<string, Skip>();
  for (const one of found.filter(coversAll)) {
    const skip = skips.find(({ aidClasses }) => aidClasses.includes(one.aidClass));
    if (skip && !settled.has(one.household)) settled.set(one.household, toSkip(law, skip, one));
  }
  return settled;
}
