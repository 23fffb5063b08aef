import { RiskNamesDocument } from '../gql/graphql.ts';
import type { Names } from '../ui/describe.ts';
import { ask } from './ask.ts';

/** Kinds of risk of a month, for the filter and its chips; none when they cannot be read. */
export async function riskNames(county: string, month: string): Promise<NonNullable<Names['risks']>> {
  const answer = await ask(RiskNamesDocument, { county, month });
  return answer.ok ? answer.data.overview.byRisk : [];
}
