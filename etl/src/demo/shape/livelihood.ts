import { addMonths, dayIn, parseMonth } from '../calendar.ts';
import type { Office } from '../office.ts';
import { labour, type Person } from '../person.ts';
import type { Cells } from '../subject.ts';
import { type Clerk, eachDrawn } from './kit.ts';

interface Spell {
  person: Person;
  cells: Cells;
  months: number;
}

/** Those without work: a spell grows month by month until it ends. */
export function employment(): Clerk {
  let spells: Spell[] | undefined;
  return (office) => {
    const first = spells === undefined;
    const { random } = office;
    const stays = (spell: Spell): boolean =>
      !spell.person.gone && spell.months < office.number('longest') && !random.chance(office.number('works_again'));
    const kept = (spells ?? []).filter(stays);
    for (const spell of kept) lengthen(office, spell);
    spells = [...kept, ...newSpells(office, first)];
    return spells.map((spell) => ({ ...spell.cells, idle_months: spell.months }));
  };
}

function lengthen(office: Office, spell: Spell): void {
  spell.months++;
  if (spell.months === office.number('over')) office.markHit(spell.person);
}

function newSpells(office: Office, first: boolean): Spell[] {
  const { random, month } = office;
  const spells: Spell[] = [];
  const count = random.count(office.mean(office.number('begin_rate')) * (first ? 2 : 1));
  const known = random.count(office.mean(office.settings.rate));
  for (let n = 0; n < count + known; n++) {
    // Some are found only when their spell is already long.
    const hit = n >= count;
    const months = hit ? office.number('over') + random.int(0, 2) : first ? random.int(1, 2) : 1;
    const person = office.pick({ hit });
    if (!person) continue;
    const last_end = dayIn(parseMonth(addMonths(month.period, -months)), random);
    const cancelled = random.chance(office.number('post_cancelled'));
    const cells = {
      labour: labour(person, month),
      last_end,
      post: cancelled ? office.word('post') : '',
      cancel_date: cancelled ? last_end : '',
    };
    spells.push({ person, months, cells: office.row(person, cells) });
  }
  return spells;
}

/** Households that asked for insurance or relief. */
export function insuranceClaim(): Clerk {
  return (office) =>
    eachDrawn(office, () => ({ claim_date: dayIn(office.month, office.random), insurance: office.word('insurance') }));
}

/** Public-welfare posts that were cancelled in the month. */
export function postCancelled(): Clerk {
  return (office) =>
    eachDrawn(office, (person) => {
      const cancel_date = dayIn(office.month, office.random);
      const cells = { post: office.word('post'), cancel_date, last_end: cancel_date, idle_months: 0 };
      return { labour: labour(person, office.month), ...cells };
    });
}
