import type { Office } from '../office.ts';
import type { Person } from '../person.ts';
import type { Cells } from '../subject.ts';

/** One who stands on a list that is handed in whole each month. */
export interface Entry {
  person: Person;
  cells: Cells;
  hit: boolean;
}

/** A list that lives on from month to month: it begins with a baseline, then some leave, some join, some come back. */
export class Stock {
  entries: Entry[] = [];
  #left: Entry[] = [];
  #begun = false;
  /** everyone who is or ever was on the list */
  #listed = new Set<Person>();

  /**
   * The list of this month.
   * @param join answers the entry of one who joins; with `baseline` of one who has long been on the list
   */
  next(office: Office, join: (office: Office, about: { hit: boolean; baseline: boolean }) => Entry | null): Entry[] {
    if (!this.#begun) this.#begin(office, join);
    else this.#leave(office);
    const { hits, below } = office.counts();
    for (let n = 0; n < hits + below; n++) this.#add(join(office, { hit: n < hits, baseline: false }));
    return this.entries;
  }

  #begin(office: Office, join: Parameters<Stock['next']>[1]): void {
    this.#begun = true;
    const share = office.settings.below / (1 + office.settings.below);
    for (let n = office.standing(office.number('standing')); n > 0; n--) {
      this.#add(join(office, { hit: !office.random.chance(share), baseline: true }));
    }
  }

  /** A share leaves each month (the dead sooner), and a few of those who left come back. */
  #leave(office: Office): void {
    const { random } = office;
    const share = office.number('leave');
    const stays = (entry: Entry): boolean => !random.chance(entry.person.gone ? 0.5 : share);
    const [kept, left]: [Entry[], Entry[]] = [[], []];
    for (const entry of this.entries) (stays(entry) ? kept : left).push(entry);
    const back = this.#left.filter((entry) => !entry.person.gone && random.chance(office.number('return', 0)));
    this.#left = this.#left.filter((entry) => !back.includes(entry)).concat(left);
    this.entries = kept.concat(back);
    for (const entry of back) if (entry.hit) office.markHit(entry.person);
  }

  #add(entry: Entry | null): void {
    if (!entry || this.#listed.has(entry.person)) return;
    this.#listed.add(entry.person);
    this.entries.push(entry);
  }
}
