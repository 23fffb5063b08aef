import type { IdIssuer } from './id-number.ts';
import type { Names } from './names.ts';
import { HEAD, type Household, type Person, type Village } from './person.ts';
import type { Random } from './random.ts';
import type { PopulationSettings } from './settings.ts';

/** Makes households and their members as they stand before the first month. */
export class Settlers {
  readonly #random: Random;
  readonly #names: Names;
  readonly #ids: IdIssuer;
  #trait = 0;

  constructor(random: Random, names: Names, ids: IdIssuer) {
    this.#random = random;
    this.#names = names;
    this.#ids = ids;
  }

  /** A new, empty household of a village. */
  household(village: Village, random = this.#random): Household {
    village.next++;
    const household: Household = {
      no: village.code + String(village.next).padStart(4, '0'),
      village,
      group: `第${'一二三四五六七八九十'[random.int(0, 9)]}小组`,
      expoor: false,
      monitored: '',
      members: [],
    };
    village.households.push(household);
    return household;
  }

  /** A new person in a household; with `withId` false a newborn whose number is not yet issued. */
  person(
    household: Household,
    about: { relation: string; surname: string; male: boolean; birth: string; withId?: boolean },
    random = this.#random,
  ): Person {
    const { relation, surname, male, birth, withId = true } = about;
    const person: Person = {
      trait: ++this.#trait,
      id: withId ? this.#ids.issue(birth, male) : '',
      name: surname + this.#names.given(random, male),
      male,
      birth,
      household,
      relation,
      uninsured: false,
      change: '',
      changeDate: '',
      gone: false,
    };
    household.members.push(person);
    return person;
  }

  /** A family of one to three generations around a head, as of the end of `year`. */
  family(household: Household, year: number): void {
    const random = this.#random;
    const surname = this.#names.surname(random);
    const age = Math.round(random.int(27, 72) * 0.5 + random.int(27, 78) * 0.5);
    const male = random.chance(0.86);
    this.#add(household, HEAD, surname, male, year - age);
    if (random.chance(age < 60 ? 0.87 : 0.68)) {
      this.#add(household, '配偶', this.#names.surname(random), !male, year - age - random.int(-3, 4));
    }
    if (age < 52) this.#children(household, surname, year, age, year - age);
    else this.#grownChildren(household, surname, year, age);
    if (age < 55 && random.chance(0.42)) this.#parents(household, surname, year, age);
  }

  #children(household: Household, surname: string, year: number, age: number, birthYear: number): void {
    const count = Math.min(this.#random.int(0, 3), Math.max(0, Math.floor((age - 21) / 2)));
    for (let child = 0; child < count; child++) {
      const born = Math.min(year - 1, birthYear + 22 + child * 2 + this.#random.int(0, 6));
      this.#add(household, '子女', surname, this.#random.chance(0.53), born);
    }
  }

  #grownChildren(household: Household, surname: string, year: number, age: number): void {
    const random = this.#random;
    if (!random.chance(0.72)) return;
    const born = Math.min(year - age + random.int(21, 29), year - 20);
    this.#add(household, '子女', surname, true, born);
    if (year - born < 24 || !random.chance(0.75)) return;
    this.#add(household, '儿媳', this.#names.surname(random), false, born + random.int(-2, 3));
    for (let child = random.int(0, 2); child > 0; child--) {
      const grandchild = Math.min(year - 1, born + random.int(22, 30));
      this.#add(household, '孙子女', surname, random.chance(0.53), grandchild);
    }
  }

  #parents(household: Household, surname: string, year: number, age: number): void {
    const father = year - Math.min(92, age + this.#random.int(21, 30));
    if (this.#random.chance(0.6)) this.#add(household, '父母', surname, true, father);
    this.#add(household, '父母', this.#names.surname(this.#random), false, father + this.#random.int(0, 3));
  }

  #add(household: Household, relation: string, surname: string, male: boolean, birthYear: number): void {
    const random = this.#random;
    const birth = `${birthYear}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
    this.person(household, { relation, surname, male, birth });
  }
}

/** Fills the villages with families until the county has its persons, at the scale given. */
export function settle(
  villages: readonly Village[],
  weights: readonly number[],
  settings: PopulationSettings,
  scale: number,
  year: number,
  settlers: Settlers,
  random: Random,
): void {
  const target = Math.round(settings.persons * scale);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let persons = 0;
  let planned = 0;
  villages.forEach((village, at) => {
    planned += (target * (weights[at] ?? 0)) / total;
    while (persons < planned) {
      const household = settlers.household(village);
      settlers.family(household, year);
      persons += household.members.length;
    }
  });
  markKinds(
    villages.flatMap((village) => village.households),
    settings,
    scale,
    random,
  );
}

function markKinds(all: Household[], settings: PopulationSettings, scale: number, random: Random): void {
  const share = settings.expoor_persons / settings.persons;
  const monitored = (settings.monitored_households * scale) / all.length;
  // 脱贫户 are monitored six times as often as ordinary households: the types then come out near their known shares.
  const often = (6 * monitored) / (6 * share + 1 - share);
  for (const household of all) {
    household.expoor = random.chance(share);
    if (random.chance(household.expoor ? often : often / 6)) {
      household.monitored = random.word(household.expoor ? settings.types.expoor : settings.types.ordinary);
    }
    for (const member of household.members) member.uninsured = random.chance(settings.uninsured);
  }
}
