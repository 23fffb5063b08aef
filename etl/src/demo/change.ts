import { ageAt, dayIn, type Month } from './calendar.ts';
import * as word from './person.ts';
import { HEAD, type Household, type Person } from './person.ts';
import { Random } from './random.ts';
import { boostOf, findPerson, listPeople, type World } from './world.ts';

/** Moves the register on to a month: births, deaths, moves, marriages, and who is monitored. */
export function changeRegister(world: World, month: Month): void {
  const random = new Random(world.seed, world.settings.county, 'register', month.period);
  tidy(world, month);
  const { population } = world.settings;
  const monthly = (rate: number): number => random.count((rate * world.people.length) / 12);
  for (const { person, date } of world.reported.splice(0)) if (!person.gone) leave(world, person, word.DEATH, date);
  for (let n = monthly(population.deaths); n > 0; n--) die(world, month, random);
  for (let n = monthly(population.moves_out); n > 0; n--) moveOut(world, month, random);
  for (let n = monthly(population.marriages); n > 0; n--) marry(world, month, random);
  for (let n = monthly(population.births); n > 0; n--) beBorn(world, month, random);
  for (let n = monthly(population.moves_in); n > 0; ) n -= moveIn(world, month, random);
  include(world, random);
  listPeople(world);
}

/** Drops who left last month, clears last month's words, gives IDs to those whose number has come. */
function tidy(world: World, month: Month): void {
  for (const village of world.villages) {
    for (const household of village.households) {
      if (household.members.some((member) => member.gone)) {
        household.members = household.members.filter((member) => !member.gone);
      }
      for (const member of household.members) {
        if (member.change !== '') settleChange(world, member, month);
      }
    }
    village.households = village.households.filter((household) => household.members.length > 0);
  }
  listPeople(world);
}

function settleChange(world: World, member: Person, month: Month): void {
  if (member.id === '') {
    const age = (month.year - Number(member.birth.slice(0, 4))) * 12 + month.month - Number(member.birth.slice(5, 7));
    // Some get their number early, none stays without for longer than the delay.
    if (age < world.settings.population.id_delay && member.trait % 3 !== 0) return;
    member.id = world.ids.issue(member.birth, member.male);
  }
  member.change = '';
  member.changeDate = '';
}

function die(world: World, month: Month, random: Random): void {
  const old = random.chance(0.86) ? { age: [64, 110] as const } : { age: [1, 63] as const };
  const person = findPerson(world.people, old, month, random);
  if (person) leave(world, person, word.DEATH, dayIn(month, random));
}

function moveOut(world: World, month: Month, random: Random): void {
  const person = findPerson(world.people, { age: [16, 60] }, month, random);
  if (person && person.relation !== HEAD && person.change === '') {
    leave(world, person, word.MOVED_OUT, dayIn(month, random));
  }
}

function leave(world: World, person: Person, why: string, date: string): void {
  person.change = why;
  person.changeDate = date;
  person.gone = true;
  if (why === word.DEATH) world.dead.push(person);
  if (person.relation === HEAD) succeed(person.household, person);
}

/** After a child has become head, what the others are to it. */
const TO_CHILD: Readonly<Record<string, string>> = {
  配偶: '父母',
  儿媳: '配偶',
  孙子女: '子女',
  子女: '兄弟姐妹',
  父母: '祖父母',
};

function succeed(household: Household, former: Person): void {
  const rest = household.members.filter((member) => !member.gone);
  const next =
    rest.find((member) => member.relation === '配偶') ??
    [...rest].sort((a, b) => (a.birth < b.birth ? -1 : 1)).find((member) => member.relation === '子女') ??
    rest[0];
  former.relation = '其他';
  if (!next) return;
  if (next.relation !== '配偶') {
    for (const member of rest) {
      member.relation = next.relation === '子女' ? (TO_CHILD[member.relation] ?? '其他') : '其他';
    }
  }
  next.relation = HEAD;
}

function marry(world: World, month: Month, random: Random): void {
  const bride = search(world, month, random, [20, 33], (person) => !person.male && person.relation === '子女');
  const groom = search(world, month, random, [22, 36], (person) => {
    const spouse = spouseWord(person);
    return person.male && spouse !== '' && person.household.members.every((member) => member.relation !== spouse);
  });
  if (!bride || !groom || bride.household === groom.household) return;
  bride.household.members = bride.household.members.filter((member) => member !== bride);
  bride.household = groom.household;
  bride.relation = spouseWord(groom);
  bride.change = word.MARRIED;
  bride.changeDate = dayIn(month, random);
  groom.household.members.push(bride);
}

/** What his wife would be to the head of the household; empty when he cannot marry here. */
function spouseWord(groom: Person): string {
  return groom.relation === HEAD ? '配偶' : groom.relation === '子女' ? '儿媳' : '';
}

function search(
  world: World,
  month: Month,
  random: Random,
  age: readonly [number, number],
  suits: (person: Person) => boolean,
): Person | null {
  for (let tries = 0; tries < 300; tries++) {
    const person = findPerson(world.people, { age }, month, random);
    if (person && person.change === '' && suits(person)) return person;
  }
  return null;
}

function beBorn(world: World, month: Month, random: Random): void {
  const mother = findPerson(world.people, { age: [20, 40] }, month, random);
  if (!mother) return;
  const { household } = mother;
  const head = word.headOf(household) ?? mother;
  const relation = ageAt(head.birth, month) < 45 ? '子女' : '孙子女';
  const birth = dayIn(month, random);
  const about = { relation, surname: head.name.slice(0, 1), male: random.chance(0.53), birth, withId: false };
  const child = world.settlers.person(household, about, random);
  child.change = word.BIRTH;
  child.changeDate = birth;
}

/** A person joins a household, or a family settles: answers how many came. */
function moveIn(world: World, month: Month, random: Random): number {
  const host = random.pick(world.people).household;
  const date = dayIn(month, random);
  let came: Person[];
  if (random.chance(0.25)) {
    const family = world.settlers.household(host.village, random);
    world.settlers.family(family, month.year - 1);
    came = family.members;
  } else {
    const surname = world.names.surname(random);
    const birth = `${month.year - random.int(19, 45)}${date.slice(4, 8)}${String(random.int(1, 28)).padStart(2, '0')}`;
    came = [world.settlers.person(host, { relation: '其他', surname, male: random.chance(0.3), birth }, random)];
  }
  for (const person of came) {
    person.change = word.MOVED_IN;
    person.changeDate = date;
  }
  return came.length;
}

/** Newly included households come from those hit last month; about as many are eliminated. */
function include(world: World, random: Random): void {
  const { population } = world.settings;
  const mean = population.newly_included * world.scale * boostOf(world.settings, world.scale);
  const candidates = random.shuffle([...world.hit]).filter((household) => household.monitored === '');
  for (const household of candidates.slice(0, random.count(mean))) {
    household.monitored = random.word(household.expoor ? population.types.expoor : population.types.ordinary);
  }
  for (let n = random.count(mean); n > 0 && world.supported.length > 0; n--) {
    const { household } = random.pick(world.supported);
    household.monitored = '';
  }
}
