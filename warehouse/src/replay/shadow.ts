import { type ModelBook, readingInstead, withoutComments } from '../build/models.ts';
import { decimal, raw, Sql, sql } from '../sql.ts';
import type { Trial } from './values.ts';

/** What `{county:String}` and `{period:Date}` of a model stand for here, too: the month that is judged. */
const OF_MONTH = 'county = {county:String} and period = {period:Date}';

/** Columns of the stored tables that hold a rule's values, with the type of what stands in the map. */
const VALUES = {
  numbers: 'Decimal(18, 4)',
  operators: 'LowCardinality(String)',
  lists: 'Array(String)',
  flags: 'Bool',
};
type Column = keyof typeof VALUES;

/** Name and value, one after the other, as the engine's map() takes them. */
function pairs(trial: Trial, column: Column): Sql[] {
  if (column === 'numbers')
    return Object.entries(trial.numbers).map(([name, value]) => sql`${name}, ${decimal(String(value))}`);
  return Object.entries(trial[column]).map(([name, value]) => sql`${name}, ${value}`);
}

const listed = (parts: readonly Sql[]): Sql =>
  parts.slice(1).reduce((sum, part) => sql`${sum}, ${part}`, parts[0] ?? raw(''));

/** The columns in which the changed values stand in place of the stored ones. */
function replaced(trial: Trial): Sql {
  const columns = (Object.keys(VALUES) as Column[]).flatMap((column) => {
    const changed = pairs(trial, column);
    if (changed.length === 0) return [];
    const type = raw(`'Map(LowCardinality(String), ${VALUES[column]})'`);
    return [sql`mapUpdate(${raw(column)}, cast(map(${listed(changed)}), ${type})) as ${raw(column)}`];
  });
  return columns.length === 0 ? raw('') : sql` replace (${listed(columns)})`;
}

/** The rows of one rule in a stored table, with the changed values. */
function changedRows(trial: Trial, table: string): Sql {
  return sql`select *${replaced(trial)} from ${raw(table)} where ${raw(OF_MONTH)} and rule = ${trial.rule.id}`;
}

/** Stored tables whose rows carry the values of a rule. */
const CARRIERS = ['judged', 'effective_rule'] as const;

/** A statement that takes `{county:String}` and `{period:Date}`, and the other values it takes. */
export interface ChangedHits {
  text: string;
  values: Sql['values'];
  /** Whether it judges rows that were linked to a household: months without such rows have nothing to judge. */
  linked: boolean;
}

/**
 * A kind's own model, in its frame, reading what is stored with the changed values laid over it: hits as a month's build
 * would find them.
 * @throws when the rule names a kind without a model
 */
export function changedHits(models: ModelBook, trial: Trial): ChangedHits {
  const whole = withoutComments(models.hits(trial.rule.kind));
  const read = (text: string, table: (typeof CARRIERS)[number]) =>
    readingInstead(text, (name) => (name === table ? changedRows(trial, table).text : undefined));
  const text = CARRIERS.reduce(read, whole);
  return { text, values: changedRows(trial, 'judged').values, linked: read(whole, 'judged') !== whole };
}
