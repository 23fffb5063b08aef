import type { Warehouse } from '../engine/warehouse.ts';
import {
  type BuildDeps,
  builtFrom,
  inputsByMonth,
  type Known,
  knownNow,
  type MonthInputs,
  remember,
} from './inputs.ts';
import { lateRegisters } from './late.ts';
import { preparedModels } from './models.ts';
import { buildMonth } from './month.ts';
import { checkedMonth } from './months.ts';
import { emptied } from './partition.ts';
import { buildRegisters } from './registers.ts';

/** How far a build has come; `period` is the month under work. */
export interface BuildProgress {
  period: string;
  done: number;
  of: number;
}

export interface BuildRequest {
  /** Up to this month; later months only where they had been built and are now stale. Absent: all there is. */
  period?: string;
  progress?: (at: BuildProgress) => void;
}

interface Plan {
  known: Known;
  stale: MonthInputs[];
}

/** Month of the newest register; empty without any. */
const newestRegister = ({ registers }: Known): string => registers.at(-1)?.period ?? '';

async function planned(deps: BuildDeps, county: string, period: string | undefined): Promise<Plan> {
  deps.policies.forCounty(county);
  const { checksum } = await preparedModels(deps.warehouse);
  const [known, built, late] = await Promise.all([
    knownNow(deps, county, checksum),
    builtFrom(deps.warehouse, 'build_state', county),
    lateRegisters(deps.warehouse, county),
  ]);
  const stale = inputsByMonth(deps, county, known, late, period).filter(
    (month) =>
      built.get(month.period) !== month.hash &&
      (period === undefined || month.period <= period || built.has(month.period)),
  );
  return { known, stale };
}

/**
 * Months whose inputs differ from those they were built from, oldest first.
 * @throws when the county has no document
 */
export async function staleMonths(deps: BuildDeps, county: string, period?: string): Promise<string[]> {
  return (await planned(deps, county, period && checkedMonth(period))).stale.map((month) => month.period);
}

/** One build at a time in a store: they share the tables under work. */
const running = new WeakMap<Warehouse, Promise<unknown>>();

async function inTurn<T>(warehouse: Warehouse, work: () => Promise<T>): Promise<T> {
  const before = running.get(warehouse) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(work);
  running.set(warehouse, mine);
  return mine;
}

/** Only a built month tells who of its rows waits for a later register: what was built is remembered with that. */
async function rememberLate(
  deps: BuildDeps,
  county: string,
  period: string | undefined,
  known: Known,
  stale: readonly MonthInputs[],
): Promise<void> {
  const newest = newestRegister(known);
  if (!stale.some((month) => month.period < newest)) return;
  const late = await lateRegisters(deps.warehouse, county);
  const now = new Map(inputsByMonth(deps, county, known, late, period).map((month) => [month.period, month.hash]));
  for (const { period: month, hash } of stale) {
    const inputs = now.get(month);
    if (inputs && inputs !== hash) await remember(deps.warehouse, 'build_state', county, month, inputs);
  }
}

async function buildNow(deps: BuildDeps, county: string, request: BuildRequest): Promise<{ built: string[] }> {
  const { warehouse } = deps;
  const { known, stale } = await planned(deps, county, request.period);
  if (stale.length === 0) return { built: [] };
  const models = await preparedModels(warehouse);
  await emptied(warehouse);
  const households = buildRegisters(warehouse, models, county, known.registers);
  try {
    for (const [done, inputs] of stale.entries()) {
      request.progress?.({ period: inputs.period, done, of: stale.length });
      await remember(warehouse, 'build_state', county, inputs.period, '0');
      await buildMonth(warehouse, models, county, inputs, households);
      await remember(warehouse, 'build_state', county, inputs.period, inputs.hash);
    }
  } finally {
    await Promise.allSettled([households]);
  }
  await rememberLate(deps, county, request.period, known, stale);
  const built = stale.map((month) => month.period);
  request.progress?.({ period: built.at(-1) ?? '', done: built.length, of: built.length });
  return { built };
}

/**
 * Builds every stale month up to the one asked for, in order, and later months that became stale. A build that was
 * cut off is repaired by the next one; nothing is done where nothing changed.
 * @throws when the county has no document, or a policy names a kind without a model
 */
export function build(deps: BuildDeps, county: string, request: BuildRequest = {}): Promise<{ built: string[] }> {
  if (request.period !== undefined) checkedMonth(request.period);
  return inTurn(deps.warehouse, () => buildNow(deps, county, request));
}

/** Makes sure that a month answers from what is handed in now. Cheap where nothing changed. */
export async function ensureBuilt(deps: BuildDeps, county: string, period: string): Promise<void> {
  if ((await staleMonths(deps, county, period)).length > 0) await build(deps, county, { period });
}
