import type { Warehouse } from '../engine/warehouse.ts';
import type { MonthInputs } from './inputs.ts';
import type { ModelBook } from './models.ts';
import { firstDay } from './months.ts';
import { type DerivedTable, fill, type Place, store } from './partition.ts';

/** Conformed models that only some kinds of rule read: left empty in a month without their extracts. */
const READ_BY: Readonly<Partial<Record<DerivedTable, readonly string[]>>> = {
  spell: ['uninsured', 'student_loan', 'civil_aid', 'dropout', 'disability'],
  income_year: ['income_below', 'income_falling', 'income_plunge', 'spending_surge'],
};

const CONFORMED = ['dated_row', 'place', 'link', 'spell', 'income_year'] as const satisfies DerivedTable[];
const MART = ['warning_count', 'clue_count', 'hand_in_status'] as const satisfies DerivedTable[];

async function storeLaw(warehouse: Warehouse, place: Place, inputs: MonthInputs): Promise<void> {
  const { county, period } = place;
  const owed = inputs.obligations.map((obligation) => ({ county, period, ...obligation }));
  await Promise.all([
    store(warehouse, 'effective_rule', place, inputs.rules),
    store(warehouse, 'effective_line', place, inputs.lines),
    store(warehouse, 'obligation', place, owed),
  ]);
}

/** Kinds of rule that have something to judge in the month. */
function kindsOf({ rules, came }: MonthInputs): string[] {
  return [...new Set(rules.filter(({ extract }) => came.has(extract)).map(({ kind }) => kind))].sort();
}

/**
 * Fills every derived partition of a month but the register's.
 * @throws when a rule names a kind without a model
 */
export async function buildMonth(
  warehouse: Warehouse,
  models: ModelBook,
  county: string,
  inputs: MonthInputs,
): Promise<void> {
  const place = {
    county,
    period: firstDay(inputs.period),
    registers_until: firstDay(inputs.registersUntil),
    newest_register: inputs.newestRegister ? firstDay(inputs.newestRegister) : '1970-01-01',
  };
  const kinds = kindsOf(inputs);
  const queries = (table: DerivedTable) =>
    (READ_BY[table]?.some((kind) => kinds.includes(kind)) ?? inputs.came.size > 0) ? [models.get(table).sql] : [];
  const hits = kinds.map((kind) => models.hits(kind));
  await storeLaw(warehouse, place, inputs);
  for (const table of CONFORMED) await fill(warehouse, table, place, queries(table));
  await fill(warehouse, 'hit', place, hits);
  for (const table of ['warning', 'clue'] as const) await fill(warehouse, table, place, [models.get(table).sql]);
  await Promise.all(MART.map((table) => fill(warehouse, table, place, [models.get(table).sql])));
}
