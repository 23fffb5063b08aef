import type { Random } from './random.ts';
import type { DemoWords } from './settings.ts';

/** Draws synthetic names: weighted surnames, given names by sex and generation. */
export class Names {
  readonly #surnames: readonly [string, number][];
  readonly #total: number;
  readonly #words: DemoWords;

  constructor(words: DemoWords) {
    this.#words = words;
    let total = 0;
    this.#surnames = Object.entries(words.surnames).map(([name, weight]) => {
      total += weight;
      return [name, total];
    });
    this.#total = total;
  }

  surname(random: Random): string {
    const at = random.next() * this.#total;
    return this.#surnames.find(([, upTo]) => at < upTo)?.[0] ?? this.#surnames[0]?.[0] ?? '';
  }

  /** One character for one name in eight, two otherwise. */
  given(random: Random, male: boolean): string {
    const { given } = this.#words;
    const first = male ? given.male : given.female;
    const second = male ? given.second_male : given.second_female;
    const last = random.pick([...second]);
    return random.chance(0.13) ? last : random.pick([...first]) + last;
  }
}
