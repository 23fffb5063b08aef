import type { Month } from './calendar.ts';
import { type Household, headOf, type Person, type Village } from './person.ts';
import { Random, type Weighted } from './random.ts';
import type { Among, ExtractSettings } from './settings.ts';
import { type Cells, subjectCells } from './subject.ts';
import { boostOf, findPerson, type World } from './world.ts';

/** Which households were drawn this month, by which departments. */
export type Hits = Map<Household, Set<string>>;

export interface PickOptions {
  /** meant to raise a warning: counts for the overlap of departments */
  hit: boolean;
  among?: Among;
  villages?: readonly Village[];
}

/** One office in one month: its parameters, its luck, and the people it can write about. */
export class Office {
  readonly random: Random;
  readonly world: World;
  readonly settings: ExtractSettings;
  readonly month: Month;
  readonly #hits: Hits;
  #used = new Set<Person>();

  constructor(world: World, settings: ExtractSettings, month: Month, hits: Hits) {
    this.world = world;
    this.settings = settings;
    this.month = month;
    this.#hits = hits;
    this.random = new Random(world.seed, world.settings.county, settings.extract, month.period);
  }

  /** @throws Error in Chinese when the parameter file does not give the number */
  number(name: string, otherwise?: number): number {
    const value = this.settings.numbers?.[name] ?? otherwise;
    if (value === undefined) throw new Error(`演示参数 ${this.settings.extract} 缺少 numbers.${name}。`);
    return value;
  }

  /** @throws Error in Chinese when the parameter file does not give the words */
  words(name: string): Weighted {
    const words = this.settings.words?.[name];
    if (!words) throw new Error(`演示参数 ${this.settings.extract} 缺少 words.${name}。`);
    return words;
  }

  word(name: string): string {
    return this.random.word(this.words(name)).replace('{county}', this.world.settings.name);
  }

  has(name: string): boolean {
    return this.settings.words?.[name] !== undefined;
  }

  /** The mean of something that happens at a rate per 100,000 rural persons and month, at this scale and season. */
  mean(rate: number): number {
    const { settings } = this.world;
    const season = this.settings.season?.[String(this.month.month)] ?? 1;
    return ((rate * settings.population.persons) / 100_000) * this.world.scale * this.#boost() * season;
  }

  #boost(): number {
    return boostOf(this.world.settings, this.world.scale);
  }

  /** The standing list of an office, per 100,000 persons: not subject to season. */
  standing(rate: number): number {
    const { persons } = this.world.settings.population;
    return Math.round((rate * persons * this.world.scale * this.#boost()) / 100_000);
  }

  /** How many rows that raise a warning, and how many that do not, this month. */
  counts(): { hits: number; below: number } {
    const mean = this.mean(this.settings.rate);
    return { hits: this.random.count(mean), below: this.random.count(mean * this.settings.below) };
  }

  /** Someone this month's file may be about, each person once; null when nobody fits. */
  pick(options: PickOptions): Person | null {
    const among = options.among ?? this.settings.among ?? {};
    for (let tries = 0; tries < 20; tries++) {
      const drawn = this.#draw(options, among);
      const person = drawn && this.settings.subject === 'household' ? headOf(drawn.household) : drawn;
      if (!person || this.#used.has(person)) continue;
      if (options.hit && this.#hits.get(person.household)?.has(this.settings.department)) continue;
      this.#used.add(person);
      if (options.hit) this.markHit(person);
      return person;
    }
    return null;
  }

  /** Notes that a household was hit by this department. */
  markHit(person: Person): void {
    const departments = this.#hits.get(person.household) ?? new Set<string>();
    this.#hits.set(person.household, departments.add(this.settings.department));
  }

  /** The cells of a row about a person, with the dirt of department files. */
  row(person: Person, cells: Cells): Cells {
    return { ...subjectCells(this.world, person, this.random), ...cells };
  }

  #draw(options: PickOptions, among: Among): Person | null {
    const { world, random, month } = this;
    if (options.villages) {
      const { households } = random.pick(options.villages);
      return households.length > 0 ? findPerson(random.pick(households).members, among, month, random) : null;
    }
    if (options.hit && this.#hits.size > 0 && random.chance(world.settings.overlap)) {
      const known = random.pick([...this.#hits.keys()]);
      const person = findPerson(known.members, among, month, random);
      if (person) return person;
    }
    const few = among.expoor || among.supported || random.chance(this.settings.supported_share ?? 0);
    return findPerson(few ? world.supported : world.people, among, month, random);
  }
}
