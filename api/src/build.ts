import type { Delivery } from '@dixian/etl';
import type { BuildDependencies } from '@dixian/warehouse';
import type { Hub } from './hub.ts';

/** What a build needs of the hub: the policy says which rules, the contracts how each extract is delivered. */
export function buildDependencies({ warehouse, policies, contracts }: Pick<Hub, 'warehouse' | 'policies' | 'contracts'>): BuildDependencies {
  const deliveries: Record<string, Delivery> = {};
  for (const contract of contracts.all()) deliveries[contract.id] = contract.delivery;
  return { warehouse, policies, deliveries };
}
