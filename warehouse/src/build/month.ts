import type { Warehouse } from '../engine/warehouse.ts';
import type { MonthInputs } from './inputs.ts';
import type { ModelBook } from './models.ts';
import { firstDay } from './months.ts';
import { type DerivedTable, fill, type Place, store } from './partition.ts';

/** Kinds of rule that read the income years: left empty in a month without them. */
const BY_YEAR = ['income_falling', 'income_plunge', 'spending_surge'];

async function storeLaw(warehouse: Warehouse, place: Place, inputs: MonthInputs): Promise<void> {
  const { county, period } = place;
  const owed = inputs.obligations.map((obligation) => ({ county, period, ...obligation }));
  await Promise.all([
    store(warehouse, 'effective_rule', place, inputs.rules),
    store(warehouse, 'effective_line', place, inputs.lines),
    store(warehouse, 'obligation', place, owed),
  ]);
}

/** All of it has ended before the first failure is told: the next build uses the same tables under work. */
async function settled(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}

/** Kinds of rule that have something to judge in the month. */
function kindsOf({ rules, came }: MonthInputs): string[] {
  return [...new Set(rules.filter(({ extract }) => came.has(extract)).map(({ kind }) => kind))].sort();
}

/**
 * Fills every derived partition of a month but the register's, which may still be under work: persons are found
 * meanwhile, and their households need it.
 * @throws when a rule names a kind without a model
 */
export async function buildMonth(
  warehouse: Warehouse,
  models: ModelBook,
  county: string,
  inputs: MonthInputs,
  households: Promise<void>,
): Promise<void> {
  const place = {
    county,
    period: firstDay(inputs.period),
    registers_until: firstDay(inputs.registersUntil),
    newest_register: inputs.newestRegister ? firstDay(inputs.newestRegister) : '1970-01-01',
  };
  const kinds = kindsOf(inputs);
  const one = (table: DerivedTable, wanted = true) =>
    fill(warehouse, table, place, wanted ? [models.get(table).sql] : []);
  const came = inputs.came.size > 0;
  const linked = async () => {
    await one('dated_row', came);
    await one('place', came);
    await households;
    await one('link', came);
  };
  await settled([storeLaw(warehouse, place, inputs), linked(), one('spell', came), households]);
  const income = kinds.some((kind) => BY_YEAR.includes(kind));
  await settled([one('judged', kinds.length > 0), one('income_year', income)]);
  await fill(
    warehouse,
    'hit',
    place,
    kinds.map((kind) => models.hits(kind)),
  );
  await one('warning');
  await settled([one('clue').then(() => one('clue_count')), one('warning_count'), one('hand_in_status')]);
}
