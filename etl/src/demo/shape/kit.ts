import type { Office } from '../office.ts';
import type { Person } from '../person.ts';
import type { Random } from '../random.ts';
import type { Cells } from '../subject.ts';

/** Writes one office's rows month after month; keeps what the office remembers between months. */
export type Clerk = (office: Office) => Cells[];

/** Makes a clerk with an empty memory. */
export type Shape = () => Clerk;

/** 元, to two decimals. */
export function yuan(random: Random, from: number, to: number): number {
  return Math.round(random.skewed(from, to) * 100) / 100;
}

/** Rows for as many persons as the office draws: `write` answers the cells of one. */
export function eachDrawn(
  office: Office,
  write: (person: Person, hit: boolean) => Cells,
  options: { villages?: Office['world']['villages'] } = {},
): Cells[] {
  const { hits, below } = office.counts();
  const rows: Cells[] = [];
  for (let n = 0; n < hits + below; n++) {
    const hit = n < hits;
    const person = office.pick({ hit, ...options });
    if (person) rows.push(office.row(person, write(person, hit)));
  }
  return rows;
}
