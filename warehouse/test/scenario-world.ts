import { loadPolicies, type Policy, PolicyBook, type Warehouse } from '../src/index.ts';
import { type ExtractShape, extractShapes, type ScenarioFile, type Sentence } from './scenario-file.ts';
import { batchId, Given, keyOf, putAll, type Row } from './world.ts';

const shapes = extractShapes();
export const deliveries = Object.fromEntries(Object.entries(shapes).map(([id, { delivery }]) => [id, delivery]));

const shipped = loadPolicies();

/** A document, held by a county of the test's own. */
export function policyFor(county: string, jurisdiction = '360722'): Policy {
  return { ...shipped.forJurisdiction(jurisdiction), jurisdiction: county };
}

export const policiesFor = (county: string, jurisdiction?: string) => new PolicyBook([policyFor(county, jurisdiction)]);

/** Keys of a sentence's persons and households: no two sentences share one. */
export class Cast {
  constructor(private readonly at: number) {}
  person = (word: unknown) => keyOf('person', this.at, word);
  name = (word: unknown) => keyOf('name', this.at, word);
  household = (word: unknown) => `${this.at}-${word ?? '户'}`;
  town = () => `3607221${String(this.at).padStart(2, '0')}`;
  village = (word: unknown) => `${this.town()}${word ?? '201'}`;
  owns(row: Row): boolean {
    const { hh_no, town_code } = row as { hh_no: string; town_code: string };
    return hh_no ? hh_no.startsWith(`${this.at}-`) : town_code === this.town();
  }
}

function columnsOf(row: Row, cast: Cast): Row {
  const { person, household, name, village, head, ...columns } = row;
  return {
    ...(person === undefined ? {} : { person_key: cast.person(person), name_key: cast.name(name ?? person) }),
    ...(head === undefined ? {} : { head_key: cast.person(head) }),
    ...(household === undefined ? {} : { hh_no: cast.household(household) }),
    town_code: cast.town(),
    village_code: village === '' ? '' : cast.village(village),
    ...columns,
  };
}

function personsOf({ hand_ins = {} }: Sentence): unknown[] {
  const rows = Object.values(hand_ins).flatMap((byExtract) => Object.values(byExtract).flat());
  return [...new Set(rows.map(({ person }) => person).filter((person) => person !== undefined))];
}

function registerOf(file: ScenarioFile, sentence: Sentence): Record<string, Row[]> {
  const rows = personsOf(sentence).map((person) => ({ person }));
  return sentence.register ?? Object.fromEntries(file.registers.map((month) => [month, rows]));
}

/** Extract → month → rows, of every sentence. */
function handInsOf(file: ScenarioFile): Map<string, Row[]> {
  const handIns = new Map<string, Row[]>();
  const add = (month: string, extract: string, row: Row) => {
    const key = `${month} ${extract}`;
    handIns.set(key, [...(handIns.get(key) ?? []), row]);
  };
  file.sentences.forEach((sentence, at) => {
    const cast = new Cast(at);
    for (const [month, rows] of Object.entries(registerOf(file, sentence)))
      for (const row of rows) {
        const standing = { household: '户', hh_kind: 'EXPOOR', labour: 'FULL', ...file.household, ...row };
        add(month, 'register', columnsOf(standing, cast));
      }
    for (const [month, byExtract] of Object.entries(sentence.hand_ins ?? {}))
      for (const [extract, rows] of Object.entries(byExtract))
        for (const row of rows) add(month, extract, columnsOf({ ...file.defaults?.[extract], ...row }, cast));
  });
  for (const [month, extracts] of Object.entries(file.nil ?? {}))
    for (const extract of extracts) handIns.set(`${month} ${extract}`, []);
  return handIns;
}

/** Hands in all that a file says, or some months of it, as raw rows and ledger lines. */
export async function handInFile(
  warehouse: Pick<Warehouse, 'put'>,
  county: string,
  file: ScenarioFile,
  months?: readonly string[],
): Promise<void> {
  const given = new Given();
  for (const [key, rows] of handInsOf(file)) {
    const [month = '', extract = ''] = key.split(' ');
    if (months && !months.includes(month)) continue;
    const { shape } = shapes[extract] as ExtractShape;
    const place = { county, extract, period: `${month}-01`, batch_id: batchId(county, key) };
    given.add('submission', {
      ...place,
      status: 'ACCEPTED',
      nil: rows.length === 0,
      published_at: '2024-01-01 00:00:00',
    });
    rows.forEach((row, at) => {
      given.add(`raw_${shape}`, { ...place, file_no: 1, sheet: 'Sheet1', row: at + 2, ...row });
    });
  }
  for (const [year, line] of Object.entries(file.lines ?? {}))
    given.add('entered_value', { county, name: 'income_line', effective_from: `${year}-01-01`, value: String(line) });
  await putAll(warehouse, given.tables);
}
