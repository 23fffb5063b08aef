import { randomUUID } from 'node:crypto';
import type { WarningRow } from '@dixian/warehouse';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Doing, type Happening, record } from '../event/record.ts';
import { today } from '../submission/today.ts';
import {
  AssignmentEntity,
  type AssignmentKind,
  type AssignmentRow,
  AssignmentState,
  Channel,
} from './assignment.entity.ts';
import { AssignmentWarningEntity, type AssignmentWarningRow } from './assignment-warning.entity.ts';
import { happened } from './happened.ts';

/** Any number that nothing else in this database locks. */
const NUMBERING_LOCK = 5_310_149;

/** A clue to be taken in, by whichever channel it came. Codes are empty where unknown. */
export interface Taken {
  county: string;
  /** 户编号; empty while no household of the register is named. */
  hhNo: string;
  kind: AssignmentKind;
  channel: Channel;
  /** 'YYYY-MM' */
  month: string;
  town: string;
  village: string;
  departments: readonly string[];
  /** Codes. */
  risks: readonly string[];
  /** 1 first. */
  priority: number;
  /** The closed one before, of the same household. */
  repeatOf: string | null;
  warnings: readonly WarningRow[];
}

/** What became of it: a clue of its own, more of an open one, or nothing, for all of it was taken in before. */
export interface TakenIn {
  row: AssignmentRow;
  how: 'TAKEN' | 'APPENDED' | 'KNOWN';
}

/** Amounts in 元 together; null where there is none. */
export function together(amounts: readonly (string | null | undefined)[]): string | null {
  const known = amounts.filter((amount) => amount !== null && amount !== undefined);
  if (known.length === 0) return null;
  const cents = known.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0);
  return (cents / 100).toFixed(2);
}

const asked = (channel: Channel): boolean => channel === Channel.SELF || channel === Channel.PETITION;

/** Who asked himself is answered: by whatever channel a clue came before, it is his from now on. */
export const ownChannel = (now: Channel, more: Channel): Channel => (asked(more) && !asked(now) ? more : now);

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();

/** Clues being taken in within one transaction. */
class Intake {
  readonly events: Happening[] = [];
  private readonly links: AssignmentWarningRow[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly open = new Map<string, AssignmentRow>();
  private readonly attached = new Map<string, string>();

  constructor(
    private readonly em: SqlEntityManager,
    private readonly day: string,
    private readonly taken: readonly Taken[],
  ) {}

  /** Reads what is there already. */
  async begin(): Promise<this> {
    await this.em.execute('select pg_advisory_xact_lock(?)', [NUMBERING_LOCK]);
    const { em, taken } = this;
    for (const county of new Set(taken.map((one) => one.county))) {
      const hhNo = { $in: [...new Set(taken.filter((one) => one.county === county).map((one) => one.hhNo))] };
      for (const row of await em.find(AssignmentEntity, { county, hhNo, state: { $ne: AssignmentState.CLOSED } }))
        if (row.hhNo) this.open.set(`${county}:${row.hhNo}`, row);
      const [last] = await em.find(AssignmentEntity, { county }, { orderBy: { number: 'desc' }, limit: 1 });
      this.numbers.set(county, last?.number ?? 0);
    }
    const ids = taken.flatMap(({ warnings }) => warnings.map(({ id }) => id));
    const known = ids.length > 0 ? await em.find(AssignmentWarningEntity, { warningId: { $in: ids } }) : [];
    for (const { warningId, assignmentId } of known) this.attached.set(warningId, assignmentId);
    return this;
  }

  async take(one: Taken): Promise<TakenIn> {
    const warnings = one.warnings.filter(({ id }) => !this.attached.has(id));
    const [first] = one.warnings;
    if (first && warnings.length === 0) return { row: await this.before(first.id), how: 'KNOWN' };
    const place = `${one.county}:${one.hhNo}`;
    const open = one.hhNo ? this.open.get(place) : undefined;
    if (open) return { row: this.append(open, one, warnings), how: 'APPENDED' };
    const row = this.create(one, warnings);
    if (one.hhNo) this.open.set(place, row);
    return { row, how: 'TAKEN' };
  }

  /** Writes what was taken: the assignments first, for their warnings name them. */
  async end(): Promise<void> {
    await this.em.flush();
    if (this.links.length > 0) await this.em.insertMany(AssignmentWarningEntity, this.links);
  }

  private before(warning: string): Promise<AssignmentRow> {
    return this.em.findOneOrFail(AssignmentEntity, { id: this.attached.get(warning) ?? '' });
  }

  private create(one: Taken, warnings: readonly WarningRow[]): AssignmentRow {
    const { warnings: _, ...plain } = one;
    const number = (this.numbers.get(one.county) ?? 0) + 1;
    this.numbers.set(one.county, number);
    const row = this.em.create(AssignmentEntity, {
      ...plain,
      ...{ id: randomUUID(), number, state: AssignmentState.MERGED, takenOn: this.day, version: 1 },
      amount: together(warnings.map(({ amount }) => amount)),
    });
    this.attach(row, warnings);
    this.events.push(happened(row, 'TAKEN', null, { facts: { warnings: warnings.map(({ id }) => id) } }));
    return row;
  }

  private append(row: AssignmentRow, one: Taken, warnings: readonly WarningRow[]): AssignmentRow {
    row.departments = union(row.departments, one.departments);
    row.channel = ownChannel(row.channel, one.channel);
    row.risks = union(row.risks, one.risks);
    row.amount = together([row.amount, ...warnings.map(({ amount }) => amount)]);
    this.attach(row, warnings);
    const facts = { warnings: warnings.map(({ id }) => id), by: one.channel };
    this.events.push(happened(row, 'APPENDED', row.state, { facts }));
    return row;
  }

  private attach({ id: assignmentId }: AssignmentRow, warnings: readonly WarningRow[]): void {
    for (const { id: warningId, month: period, rule, extract, department, riskCodes: risks, ...rest } of warnings) {
      const { person, eventDate, amount, finding } = rest;
      this.attached.set(warningId, assignmentId);
      this.links.push({
        ...{ assignmentId, warningId, period, rule, extract, department, risks },
        ...{ person, eventDate, amount, finding, attachedOn: this.day, endedOn: null, endReason: null },
      });
    }
  }
}

/** As `takeIn`, telling what became of each. */
export async function takenIn(em: SqlEntityManager, doing: Doing, taken: readonly Taken[]): Promise<TakenIn[]> {
  if (taken.length === 0) return [];
  const intake = await new Intake(em, today(doing.at), taken).begin();
  const done: TakenIn[] = [];
  for (const one of taken) done.push(await intake.take(one));
  await intake.end();
  await record(em, doing, intake.events);
  return done;
}

/**
 * Takes clues in, of whichever channel, inside `change`: each waits as MERGED with its number and its event TAKEN.
 * A household that has an open clue keeps that one, and what is new is added to it (APPENDED). A warning that an
 * assignment has already is left out, and nothing happens to what brings no other. In the order of `taken`.
 */
export async function takeIn(em: SqlEntityManager, doing: Doing, taken: readonly Taken[]): Promise<AssignmentRow[]> {
  return (await takenIn(em, doing, taken)).map(({ row }) => row);
}
