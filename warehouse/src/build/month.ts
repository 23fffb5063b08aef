import type { Warehouse } from '../engine/warehouse.ts';
import { settled } from '../settled.ts';
import type { MonthInputs } from './inputs.ts';
import type { ModelBook } from './models.ts';
import { firstDay } from './months.ts';
import { type DerivedTable, fill, gather, type PassingTable, type Place, store } from './partition.ts';

/** Kinds of rule that read the income years: left empty in a month without them. */
const BY_YEAR = ['income_falling', 'income_plunge', 'spending_surge'];

async function storeLaw(warehouse: Warehouse, place: Place, inputs: MonthInputs): Promise<void> {
  const { county, period } = place;
  const owed = inputs.obligations.map((obligation) => ({ county, period, ...obligation }));
  await settled([
    store(warehouse, 'effective_rule', place, inputs.rules),
    store(warehouse, 'effective_line', place, inputs.lines),
    store(warehouse, 'obligation', place, owed),
  ]);
}

/** Kinds of rule that have something to judge in the month. */
function kindsOf({ rules, came }: MonthInputs): string[] {
  return [...new Set(rules.filter(({ extract }) => came.has(extract)).map(({ kind }) => kind))].sort();
}

/** Where the persons of the month's rows live, as the registers say. */
async function findPersons(warehouse: Warehouse, models: ModelBook, place: Place, inputs: MonthInputs): Promise<void> {
  const came = inputs.came.size > 0;
  const one = (table: PassingTable, wanted: boolean) =>
    gather(warehouse, place, table, wanted ? [models.get(table).sql] : []);
  await one('dated_row', came);
  await one('home', came && inputs.newestRegister !== undefined);
  await one('home_elsewhere', came && inputs.otherRegisters);
  await fill(warehouse, place, { link: came ? models.get('link').sql : null });
}

/**
 * Fills every derived partition of a month but the register's, which may still be under work: persons are found
 * and rows laid beside their rules meanwhile; kinds of rule and clues need the households.
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
  const came = inputs.came.size > 0;
  const asked = (table: DerivedTable, wanted = true) => ({ [table]: wanted ? models.get(table).sql : null });
  await settled([
    storeLaw(warehouse, place, inputs),
    findPersons(warehouse, models, place, inputs),
    fill(warehouse, place, asked('spell', came)),
  ]);
  await fill(warehouse, place, asked('judged', kinds.length > 0));
  await households;
  await fill(
    warehouse,
    place,
    asked(
      'income_year',
      kinds.some((kind) => BY_YEAR.includes(kind)),
    ),
  );
  const found = kinds.map((kind) => models.found(kind));
  await gather(warehouse, place, 'found', found);
  await fill(warehouse, place, { hit: models.hits() });
  await fill(warehouse, place, asked('warning'));
  await fill(warehouse, place, {
    ...{ ...asked('clue'), ...asked('warning_count'), ...asked('hand_in_status') },
    ...asked('overlap_count', came),
  });
  await fill(warehouse, place, asked('clue_count'));
}
