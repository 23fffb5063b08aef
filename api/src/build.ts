import type { BuildDeps, Deliveries } from '@dixian/warehouse';
import type { Hub } from './hub.ts';

/** What a build needs of the hub: the policy says which rules, the contracts how each extract is delivered. */
export function buildDeps({
  warehouse,
  policies,
  contracts,
}: Pick<Hub, 'warehouse' | 'policies' | 'contracts'>): BuildDeps {
  const deliveries: Deliveries = Object.fromEntries(contracts.all.map(({ id, delivery }) => [id, delivery]));
  return { warehouse, policies, deliveries };
}
