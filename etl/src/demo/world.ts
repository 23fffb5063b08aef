import { readFileSync } from 'node:fs';
import type { Month } from './calendar.ts';
import { IdIssuer } from './id-number.ts';
import { Names } from './names.ts';
import { fits, type Household, type Person, type Village } from './person.ts';
import { Settlers, settle } from './population.ts';
import { Random } from './random.ts';
import type { Among, DemoSettings, DemoWords } from './settings.ts';

/** The people of a synthetic county as they stand in one month. */
export interface World {
  settings: DemoSettings;
  words: DemoWords;
  scale: number;
  seed: string;
  villages: Village[];
  people: Person[];
  /** those of `people` who belong to a 脱贫户 or a monitored household */
  supported: Person[];
  /** who died while the county was watched, newest last */
  dead: Person[];
  /** deaths that an extract reported and the register learns of next month */
  reported: { person: Person; date: string }[];
  /** households that were hit this month: the newly included come from them */
  hit: Household[];
  ids: IdIssuer;
  names: Names;
  settlers: Settlers;
}

/** What a world is made of beside its parameters. */
export interface Founding {
  scale: number;
  seed: string;
  /** files of divisions */
  divisions: readonly string[];
}

/** Settles a county before its first month. */
export function foundWorld(settings: DemoSettings, words: DemoWords, founding: Founding, year: number): World {
  const { scale, seed, divisions } = founding;
  const ids = new IdIssuer(settings.population.id);
  const names = new Names(words);
  const random = new Random(seed, settings.county, 'settle');
  const settlers = new Settlers(random, names, ids);
  const { villages, weights } = readVillages(settings, divisions, random);
  settle(villages, weights, settings.population, scale, year, settlers, random);
  const world: World = {
    ...{ settings, words, scale, seed, villages, ids, names, settlers },
    ...{ people: [], supported: [], dead: [], reported: [], hit: [] },
  };
  listPeople(world);
  return world;
}

/** Lists who lives in the county, by village and household. */
export function listPeople(world: World): void {
  world.people = [];
  world.supported = [];
  for (const village of world.villages) {
    for (const household of village.households) {
      const supported = household.expoor || household.monitored !== '';
      for (const member of household.members) {
        world.people.push(member);
        if (supported) world.supported.push(member);
      }
    }
  }
}

const TRIES = 3000;

/** Someone of the list who fits, or null when nobody was found in a fair number of tries. */
export function findPerson(list: readonly Person[], among: Among, month: Month, random: Random): Person | null {
  if (list.length < 30) {
    const fitting = list.filter((person) => fits(person, among, month));
    return fitting.length > 0 ? random.pick(fitting) : null;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const person = random.pick(list);
    if (fits(person, among, month)) return person;
  }
  return null;
}

/** The factor on all rates that keeps a small county from looking empty. */
export function boostOf(settings: DemoSettings, scale: number): number {
  return settings.boost.find((step) => scale <= step.up_to)?.rate ?? 1;
}

function readVillages(
  settings: DemoSettings,
  divisions: readonly string[],
  random: Random,
): { villages: Village[]; weights: number[] } {
  const villages: Village[] = [];
  const weights: number[] = [];
  const lines = divisions.flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/));
  for (const line of lines) {
    const [county, , townCode = '', town = '', code = '', name = '', band = ''] = line.split(',');
    if (county !== settings.county) continue;
    villages.push({ code, name, town, townCode, households: [], next: 0 });
    weights.push((settings.population.bands[band] ?? 1) * Math.exp(0.45 * random.normal()));
  }
  if (villages.length === 0) throw new Error(`行政区划表中没有 ${settings.county} 的村，请检查县代码。`);
  return { villages, weights };
}
