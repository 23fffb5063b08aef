import { breakId, shortId } from './id-number.ts';
import { headOf, type Person, type Village } from './person.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** The cells of one row by field name; the parameter file says which are written, in which order. */
export type Cells = Record<string, string | number>;

/** Who a row is about, in the words of a department: right as the register has it, or with dirt. */
export function subjectCells(world: World, person: Person, random: Random): Cells {
  const { dirt } = world.settings;
  let draw = random.next();
  const is = (share: number): boolean => {
    draw -= share;
    return draw < 0;
  };
  if (is(dirt.not_in_register)) return stranger(world, person, random);
  if (is(dirt.deceased)) return clean(world, world.dead.length > 0 ? random.pick(world.dead) : person);
  const cells = clean(world, person);
  if (is(dirt.wrong_town)) return { ...cells, ...placeCells(otherVillage(world, person, random)) };
  if (is(dirt.bad_id)) return withId(cells, badId(person.id, random));
  if (is(dirt.short_id)) return withId(cells, shortId(person.id) ?? person.id);
  if (is(dirt.name_clash)) return withName(cells, otherName(world, person, random));
  return cells;
}

/** 乡镇 and 行政村 of a village, as the division table names them. */
export function placeCells(village: Village): Cells {
  return { town: village.town, village: village.name };
}

/** A synthetic telephone number: 11 digits with the prefix of the parameter file. */
export function phoneOf(world: World, person: Person): string {
  const { phone_prefix } = world.settings.population;
  return phone_prefix + String(person.trait % 10 ** (11 - phone_prefix.length)).padStart(11 - phone_prefix.length, '0');
}

/** 与户主关系 in the register's words, which tell men from women. */
export function relationOf(world: World, person: Person): string {
  return world.words.relations[person.relation]?.[person.male ? 0 : 1] ?? person.relation;
}

function clean(world: World, person: Person): Cells {
  const { household } = person;
  const head = headOf(household) ?? person;
  return {
    name: person.name,
    id_no: person.id,
    head_name: head.name,
    head_id_no: head.id,
    relation: relationOf(world, person),
    hh_size: household.members.filter((member) => !member.gone).length,
    ...placeCells(household.village),
    group: household.group,
    phone: phoneOf(world, head),
    remark: '',
  };
}

/** Replaces the ID by which the row names its subject, and the head's when they are one person. */
function withId(cells: Cells, id: string): Cells {
  return { ...cells, id_no: id, head_id_no: cells.head_id_no === cells.id_no ? id : (cells.head_id_no ?? '') };
}

function withName(cells: Cells, name: string): Cells {
  return { ...cells, name, head_name: cells.head_id_no === cells.id_no ? name : (cells.head_name ?? '') };
}

function stranger(world: World, person: Person, random: Random): Cells {
  const name = otherName(world, person, random);
  return withName(withId(clean(world, person), world.ids.issue(person.birth, person.male)), name);
}

function otherName(world: World, person: Person, random: Random): string {
  for (;;) {
    const name = world.names.surname(random) + world.names.given(random, person.male);
    if (name !== person.name) return name;
  }
}

function otherVillage(world: World, person: Person, random: Random): Village {
  const { townCode } = person.household.village;
  const elsewhere = world.villages.filter((village) => village.townCode !== townCode);
  return random.pick(elsewhere.length > 0 ? elsewhere : world.villages);
}

/** What a clerk makes of an ID: a wrong digit, one too few, a number rounded by Excel, an impossible date. */
function badId(id: string, random: Random): string {
  const draw = random.next();
  if (draw < 0.5) return breakId(id);
  if (draw < 0.7) return id.slice(0, 9) + id.slice(10);
  if (draw < 0.85) return `${id.slice(0, 1)}.${id.slice(1, 6)}E+17`;
  return `${id.slice(0, 10)}13${id.slice(12)}`;
}
