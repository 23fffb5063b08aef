import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type Warehouse } from '../src/index.ts';
import { notedModels } from './model-file.ts';
import { rulesAgain, sameValue } from './same-value.ts';
import { type ScenarioFile, scenarioFiles } from './scenario-file.ts';
import { grouped, type ScenarioGroup } from './scenario-group.ts';
import { Cast, deliveries, handInFile, policiesFor, policyFor } from './scenario-world.ts';
import { openWorld, type Row } from './world.ts';

let warehouse: Warehouse;
let close: () => Promise<void>;
beforeAll(async () => ({ warehouse, close } = await openWorld()));
afterAll(() => close());

const ANSWERS = {
  expect: 'warning',
  unknown: "(select * from hit where verdict = 'unknown')",
  clues: 'clue',
} as const;

type Answers = Record<keyof typeof ANSWERS | 'unmatched', Row[]>;

async function answersOf(county: string): Promise<Answers> {
  const ask = (table: string) =>
    warehouse.ask<Row>(
      `select *, substring(toString(period), 1, 7) as month from ${table} where county = '${county}'`,
      {
        name: 'answers',
      },
    );
  const [warnings, unknown, clues] = await Promise.all(Object.values(ANSWERS).map(ask));
  const unmatched = await ask("(select * from link where state != 'LINKED')");
  return { expect: warnings ?? [], unknown: unknown ?? [], clues: clues ?? [], unmatched };
}

/** Of each found row the columns that the expected one names. */
function shown(found: readonly Row[], wanted: readonly Row[]): Row[] {
  const names = new Set(wanted.flatMap((row) => Object.keys(row)));
  return found.map((row) => Object.fromEntries([...names].map((name) => [name, row[name]])));
}

const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();

function compare(found: readonly Row[], wanted: Record<string, Row[]>): void {
  const months = new Set([...Object.keys(wanted), ...found.map(({ month }) => String(month))]);
  for (const month of months) {
    const rows = found.filter((row) => row.month === month);
    const expected = wanted[month] ?? [];
    const about = expected.length > 0 ? expected : [{ rule: '', finding: '', why_unknown: '' }];
    expect(sorted(shown(rows, about)), month).toEqual(sorted(expected.map((row) => ({ ...row }))));
  }
}

interface Built {
  answers: Answers;
  months: string[];
}

/** @param first place of the file's first sentence in its county */
function sentences(file: ScenarioFile, county: string, first: number, built: () => Built): void {
  it.each(file.quotes)('the document says: %s', (quote) => {
    const { clauses, rules } = policyFor(county, file.jurisdiction);
    expect(clauses.some(({ text }) => text.includes(quote))).toBe(true);
    expect(rules.length).toBeGreaterThan(0);
  });

  it.each(file.sentences.map((sentence, at) => ({ ...sentence, at: first + at })))('$say', ({ at, ...sentence }) => {
    const cast = new Cast(at);
    const { answers } = built();
    const mine = (rows: readonly Row[]) => rows.filter((row) => cast.owns(row));
    compare(mine(answers.expect), sentence.expect ?? {});
    compare(mine(answers.unknown), sentence.unknown ?? {});
    const clues = wantedClues(sentence.clues ?? {}, cast);
    compare(
      mine(answers.clues).filter(({ month }) => String(month) in clues),
      clues,
    );
    const persons = new Set(
      Object.values(sentence.hand_ins ?? {}).flatMap((byExtract) =>
        Object.values(byExtract)
          .flat()
          .map(({ person }) => cast.person(person)),
      ),
    );
    const lost = answers.unmatched.filter((row) => persons.has(String(row.person_key)));
    compare(lost, sentence.unmatched ?? {});
  });
}

/** Only the months that a sentence names: a clue stays open in every month after. */
function wantedClues(wanted: Record<string, Row[]>, cast: Cast): Record<string, Row[]> {
  return Object.fromEntries(
    Object.entries(wanted).map(([month, rows]) => [
      month,
      rows.map(({ household, ...row }) => ({ ...row, hh_no: cast.household(household) })),
    ]),
  );
}

function smallCounty({ whole, files }: ScenarioGroup, county: string): void {
  const policies = policiesFor(county, whole.jurisdiction);
  const deps = () => ({ warehouse, policies, deliveries });
  let built: Built;
  beforeAll(async () => {
    await handInFile(warehouse, county, whole);
    const { built: months } = await build(deps(), county);
    built = { answers: await answersOf(county), months };
  });

  describe.each(files)('$file.name', ({ file, first }) => sentences(file, county, first, () => built));
  sameValue(files, county, () => ({ deps: deps(), months: built.months }));
}

const groups = grouped(scenarioFiles()).map((group, at) => ({ group, county: String(361001 + at) }));
describe.each(groups)('$group.whole.name', ({ group, county }) => smallCounty(group, county));

rulesAgain();

/** Over all counties built above. */
const stored = notedModels().filter(
  ({ name, notes, told }) => !name.startsWith('stg_') && told.keys.length > 0 && !/^event_key:/m.test(notes ?? ''),
);
describe.each(stored)('$name of every county', ({ name, told }) => {
  it.each(told.keys.map((columns) => columns.join(', ')))('has one row a %s', async (columns) => {
    const among = columns.includes('county') ? columns : `county, ${columns}`;
    const twice = `select ${among} from ${name} group by ${among} having count() > 1 limit 3`;
    expect(await warehouse.ask(twice, { name: 'keys' })).toEqual([]);
  });
  it.each(told.identities ?? [])('$says', async ({ broken }) => {
    expect(await warehouse.ask(`select * from (${broken}) limit 3`, { name: 'identity' })).toEqual([]);
  });
});
