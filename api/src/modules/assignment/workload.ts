import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Role } from '../access/role.ts';
import { UserEntity } from '../access/user.entity.ts';
import { AssignmentKind, AssignmentState } from './assignment.entity.ts';
import { capacityOf, type SendingSettings } from './sending-settings.ts';

/** What a township's verifiers have before them. */
export interface Workload {
  /** Visits sent and not answered yet. */
  open: number;
  /** Visits that wait to be sent. */
  queued: number;
  /** Accounts of verifiers of the township and its villages. */
  verifiers: number;
  /** Visits they can make within the time; null when that cannot be told. */
  capacity: number | null;
}

/** Codes of towns have nine digits; a village's begins with its town's. */
const townOf = (division: string): string => division.slice(0, 9);

async function verifiersByTown(em: SqlEntityManager, county: string): Promise<Map<string, number>> {
  const of = { role: Role.TOWNSHIP_VERIFIER, division: { $like: `${county}%` }, disabledAt: null };
  const found = new Map<string, number>();
  for (const { division } of await em.find(UserEntity, of, { fields: ['division'] }))
    found.set(townOf(division ?? ''), (found.get(townOf(division ?? '')) ?? 0) + 1);
  return found;
}

interface Counted {
  town: string;
  open: number;
  queued: number;
}

/** Visits by town, those on the way and those that wait. */
const visitsByTown = (em: SqlEntityManager, county: string): Promise<Counted[]> =>
  em.execute<Counted[]>(
    `select town, (count(*) filter (where state <> ?))::int as open, (count(*) filter (where state = ?))::int as queued
     from assignment where county = ? and kind = ? and state in (?, ?, ?) group by town`,
    [
      ...[AssignmentState.MERGED, AssignmentState.MERGED, county, AssignmentKind.VERIFY],
      ...[AssignmentState.MERGED, AssignmentState.ASSIGNED, AssignmentState.VERIFYING],
    ],
  );

/** The workloads of a county's townships, and those that have visits to make or wait for some. */
export async function workloads(
  em: SqlEntityManager,
  county: string,
  settings: SendingSettings,
): Promise<{ of(town: string): Workload; towns: string[] }> {
  const visits = new Map((await visitsByTown(em, county)).map((one) => [one.town, one]));
  const verifiers = await verifiersByTown(em, county);
  return {
    towns: [...visits.keys()].filter((town) => town !== ''),
    of: (town) => {
      const { open = 0, queued = 0 } = visits.get(town) ?? {};
      const there = verifiers.get(town) ?? 0;
      return { open, queued, verifiers: there, capacity: capacityOf(settings, there) };
    },
  };
}
