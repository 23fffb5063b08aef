import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Change, type Figures, loadPolicies, type Policy, PRODUCT } from '../src/index.ts';
import type { ScenarioFile, Sentence } from './scenario-file.ts';
import type { Row } from './world.ts';

export const MONTHS = ['2023-07', '2023-08', '2023-09', '2023-10'];
const TOWNS = 3;
const PERSONS = 24;

const draw = <T>(count: number, values: readonly T[], seed: number): T[] =>
  fc.sample(fc.constantFrom(...values), { numRuns: count, seed });

/** Persons of a town in four months; two of them share each household. */
const people = Array.from({ length: PERSONS }, (_, at) => ({ person: at, household: Math.floor(at / 2) }));

const AMOUNTS = [500, 7999.99, 8000, 8000.01, 9000, 10000, 10000.01, 12000, 14999.99, 15000, 15000.01, 21000];

function stays(month: string, seed: number): Row[] {
  const amounts = draw(PERSONS, AMOUNTS, seed);
  const visits = draw(PERSONS, ['INPATIENT', 'INPATIENT', 'INPATIENT', 'CHRONIC'], seed + 1);
  return people.flatMap(({ person }, at) => {
    const stay = { person, visit_type: visits[at], settle_date: `${month}-1${at % 10}`, self_pay: amounts[at] };
    // Some are handed in again a month later: the key keeps them from being raised twice.
    return at % 3 === seed % 3 ? [] : [stay];
  });
}

const CLASSES = ['低保', '特困', '低收入', '临时救助', '低保边缘'];

function aid(seed: number): Row[] {
  const classes = draw(PERSONS, CLASSES, seed + 2);
  return people.flatMap(({ person }, at) =>
    (at + seed) % 4 === 0 ? [] : [{ person, aid_class: classes[at], approve_date: '2020-01-01' }],
  );
}

function houses(month: string, seed: number): Row[] {
  const grades = draw(6, ['A', 'B', 'C', 'D', ''], seed + 3);
  const hazards = draw(6, ['', '墙体开裂'], seed + 4);
  return grades.map((grade, at) => ({
    head: at * 2,
    person: at * 2,
    appraise_date: `${month}-02`,
    grade,
    hazard: hazards[at],
  }));
}

function sentence(town: number): Sentence {
  const byMonth = MONTHS.map((month, at) => {
    const seed = town * 100 + at * 10;
    const again = at > 0 ? stays(MONTHS[at - 1] as string, seed - 10).slice(0, 4) : [];
    const handIns = {
      'xf-yb-selfpay': [...stays(month, seed), ...again],
      'xf-mz-aid': aid(seed),
      'xf-zj-house': houses(month, seed),
    };
    return [month, handIns] as const;
  });
  return { say: `乡镇 ${town}`, register: { '2023-06': people }, hand_ins: Object.fromEntries(byMonth) };
}

/** A small county of three towns: stays on every side of a limit, allowances of every class, houses of every grade. */
export const county: ScenarioFile = {
  name: 'replay',
  jurisdiction: '360722',
  quotes: [],
  registers: ['2023-06'],
  sentences: Array.from({ length: TOWNS }, (_, town) => sentence(town)),
};

/** The document of 信丰 after one change of its text, as a clerk would make it in the YAML. */
export function edited(jurisdiction: string, from: string, to: string): Policy {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  try {
    const text = readFileSync(join(PRODUCT, 'policy/360722/xinfeng-2023-15.yaml'), 'utf8');
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`no “${from}” in the document`);
    writeFileSync(join(folder, 'edited.yaml'), changed);
    return { ...loadPolicies([folder]).forCounty('360722'), jurisdiction };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const changes = ({ warnings, households, visits }: Figures): Change[] => [warnings, households, visits];
export const noChange = ({ before, after, added, lost, kept }: Change): boolean =>
  added === 0 && lost === 0 && before === after && kept === before;
