import { createHash } from 'node:crypto';
import type { Warehouse } from '../engine/warehouse.ts';
import { type EnteredValue, enteredValues } from '../entered-value.ts';
import type { PolicyBook } from '../policy/book.ts';
import {
  type Deliveries,
  type EffectiveLine,
  type EffectiveRule,
  effectiveLines,
  effectiveRules,
} from '../policy/effective.ts';
import { type Obligation, obligations } from '../policy/obligations.ts';
import { sql } from '../sql.ts';
import type { LateRegisters } from './late.ts';
import { checkedMonth, firstDay, monthsBetween } from './months.ts';

/** Register snapshots that hold: month and batch, oldest first. */
export interface Register {
  period: string;
  batch: string;
}

/** What a month is built from. */
export interface MonthInputs {
  period: string;
  /** Decimal text of 64 bits, never 0. It includes the months before, whose warnings are not raised again. */
  hash: string;
  registersUntil: string;
  /** Month of the newest register up to the month itself, if there is one. */
  newestRegister: string | undefined;
  /** There are registers beside that one, earlier or later. */
  otherRegisters: boolean;
  /** Extracts that came with rows. */
  came: ReadonlySet<string>;
  rules: EffectiveRule[];
  lines: EffectiveLine[];
  obligations: Obligation[];
}

/** Stores and documents that a build needs. */
export interface BuildDeps {
  warehouse: Warehouse;
  policies: PolicyBook;
  deliveries: Deliveries;
}

/** 64 bits of a digest, as decimal text. */
export function digest(...parts: readonly unknown[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  return String(bytes.readBigUInt64BE() || 1n);
}

/** Raw batches are partitions, so which of them are registers is read from part metadata, not from rows. */
export async function registersOf(warehouse: Warehouse, county: string): Promise<Register[]> {
  return warehouse.ask<Register>(
    sql`select substring(toString(c.period), 1, 7) as period, toString(c.batch_id) as batch
        from (select period, batch_id from current_submission where county = ${county}) as c
        where (c.period, c.batch_id) in (select period, batch_id from raw_register group by period, batch_id)
        order by c.period`,
    { name: 'registers' },
  );
}

interface HandIns {
  batches: string[];
  came: string[];
}

async function handInsOf(warehouse: Warehouse, county: string): Promise<Map<string, HandIns>> {
  const rows = await warehouse.ask<HandIns & { period: string }>(
    sql`select substring(toString(period), 1, 7) as period,
               arraySort(groupArray(concat(extract, ' ', status, ' ', toString(batch_id), ' ', toString(published_at)))) as batches,
               arraySort(groupUniqArrayIf(toString(extract), status = 'ACCEPTED' and not nil)) as came
        from submission
        where county = ${county} and status in ('ACCEPTED', 'RETURNED')
        group by period order by period`,
    { name: 'hand-ins by month' },
  );
  return new Map(rows.map(({ period, ...handIns }) => [period, handIns]));
}

/**
 * Months without a gap, from the first hand-in to the last one or the month asked for. A month before the first
 * hand-in stands alone: nothing rests on it.
 */
function calendar(handedIn: readonly string[], asked: string | undefined): { alone: string[]; chain: string[] } {
  const first = handedIn[0];
  const last = handedIn.at(-1);
  if (first === undefined || last === undefined) return { alone: asked ? [asked] : [], chain: [] };
  if (asked !== undefined && asked < first) return { alone: [asked], chain: monthsBetween(first, last) };
  return { alone: [], chain: monthsBetween(first, asked !== undefined && asked > last ? asked : last) };
}

function registerFor(period: string, registers: readonly Register[]): string {
  const first = registers[0]?.period;
  return first !== undefined && first > period ? first : period;
}

/** What a plan rests on. What comes in later belongs to the next plan. */
export interface Known {
  registers: readonly Register[];
  entered: readonly EnteredValue[];
  handIns: ReadonlyMap<string, HandIns>;
  checksum: string;
}

function inputsOf(
  deps: BuildDeps,
  county: string,
  period: string,
  before: string,
  known: Known,
  late: readonly string[],
): MonthInputs {
  const policy = deps.policies.forCounty(county);
  const law = {
    rules: effectiveRules(policy, period, known.entered, deps.deliveries),
    lines: effectiveLines(policy, period, known.entered),
    obligations: obligations(policy, period),
  };
  const registersUntil = registerFor(period, known.registers);
  const later = registersUntil > period ? known.registers[0] : null;
  const { batches, came } = known.handIns.get(period) ?? { batches: [], came: [] };
  const newestRegister = known.registers.filter((register) => register.period <= period).at(-1)?.period;
  const otherRegisters = known.registers.some((register) => register.period !== newestRegister);
  const hash = digest(known.checksum, before, period, batches, later, late, law);
  return { period, hash, registersUntil, newestRegister, otherRegisters, came: new Set(came), ...law };
}

/** What a plan for a county rests on, read now. */
export async function knownNow(deps: BuildDeps, county: string, checksum: string): Promise<Known> {
  const [registers, handIns, entered] = await Promise.all([
    registersOf(deps.warehouse, county),
    handInsOf(deps.warehouse, county),
    enteredValues(deps.warehouse, county),
  ]);
  return { registers, handIns, entered, checksum };
}

/**
 * What each month of a county would be built from, oldest first.
 * @throws when the county has no document or the month is none
 */
export function inputsByMonth(
  deps: BuildDeps,
  county: string,
  known: Known,
  late: LateRegisters,
  asked?: string,
): MonthInputs[] {
  const { alone, chain } = calendar([...known.handIns.keys()], asked && checkedMonth(asked));
  const months = alone.map((period) => inputsOf(deps, county, period, '', known, late.get(period) ?? []));
  let before = '';
  for (const period of chain) {
    const inputs = inputsOf(deps, county, period, before, known, late.get(period) ?? []);
    before = inputs.hash;
    months.push(inputs);
  }
  return months;
}

/** The inputs that months were last built from; 0 where a build was cut off. */
export async function builtFrom(
  warehouse: Warehouse,
  table: 'build_state' | 'register_state',
  county: string,
): Promise<Map<string, string>> {
  const query =
    table === 'build_state'
      ? sql`select toString(period) as period, toString(argMax(inputs, built_at)) as inputs from build_state where county = ${county} group by period`
      : sql`select toString(period) as period, toString(argMax(inputs, built_at)) as inputs from register_state where county = ${county} group by period`;
  const rows = await warehouse.ask<{ period: string; inputs: string }>(query, { name: 'built from' });
  return new Map(rows.map(({ period, inputs }) => [period.slice(0, 7), inputs]));
}

/** Remembers what a month was built from: '0' before work begins, the hash when all of it is done. */
export async function remember(
  warehouse: Warehouse,
  table: 'build_state' | 'register_state',
  county: string,
  period: string,
  inputs: string,
): Promise<void> {
  const row = { county, period: firstDay(period), inputs, built_at: new Date().toISOString().replace('Z', '') };
  await warehouse.put(table, [row], { name: `remember ${table}` });
}
