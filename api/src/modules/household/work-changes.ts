import {
  births,
  type ElsewhereRow,
  type HouseholdNow,
  householdsNow,
  membersElsewhere,
  monthsAfter,
  newestRegister,
  type PersonNow,
  persons,
  personsNow,
  type Scope,
} from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { AssignmentWarningEntity } from '../assignment/assignment-warning.entity.ts';
import { isUnanswered } from '../assignment/end-warnings.ts';
import { divisionOf } from '../division/division.loader.ts';
import { personOf } from '../person/person.loader.ts';
import { storeOf } from '../policy/law.ts';
import { type Open, openWork, sinceOf } from './open-work.ts';
import { type Found, SUGGESTIONS } from './work-change-texts.ts';
import { WorkChangeAct as Act, WorkChangeKind as Kind, WorkChange } from './work-changes.type.ts';

/** What the registers say of a household with open work. */
interface Seen {
  now: HouseholdNow | undefined;
  /** Where former members went since the work began. */
  elsewhere: readonly ElsewhereRow[];
  /** Persons of the open clue's warnings, with the lines of the newest register about them. */
  warned: readonly { person: string; lines: readonly PersonNow[] }[];
  /** Children without an ID number. */
  newborn: number;
}

/** What can be moved of open work to the township where its household lives now. */
export const isElsewhere = (open: Open, town: string): boolean =>
  (isUnanswered(open.clue) && open.clue.town !== town) || (open.case !== null && open.case.town !== town);

/** Where the household as a whole is now, against where the work lies. */
function homeChange(open: Open, { now, elsewhere }: Seen): Found | null {
  if (!now || now.members === 0) {
    const [most] = [...elsewhere].sort((a, b) => b.persons - a.persons);
    if (most) return { kind: Kind.MERGED, other: most.other, n: most.persons };
    return { kind: Kind.GONE, ...(isUnanswered(open.clue) || open.case ? { act: Act.END } : {}) };
  }
  if (!now.town || [open.clue?.town, open.case?.town].every((town) => town === undefined || town === now.town))
    return null;
  return { kind: Kind.MOVED, town: now.town, ...(isElsewhere(open, now.town) ? { act: Act.MOVE } : {}) };
}

/** Members who have a household of their own by now. */
const splits = ({ now, elsewhere }: Seen): Found[] =>
  now && now.members > 0
    ? elsewhere
        .filter(({ otherSince, together }) => otherSince > together)
        .map(({ other, persons: n }) => ({ kind: Kind.SPLIT, other, n }))
    : [];

/** What became of a person whom a warning of an open clue is about. */
function personChange(household: string, { person, lines }: Seen['warned'][number]): Found | null {
  const own = lines.find((line) => line.household === household);
  if (own?.change === '死亡') return { kind: Kind.DIED, person };
  const elsewhere = lines.find((line) => line.household !== household && !['死亡', '迁出'].includes(line.change));
  return elsewhere && own?.change !== '' ? { kind: Kind.OTHER_HOUSEHOLD, person, other: elsewhere.household } : null;
}

function changesOf(open: Open, seen: Seen): Found[] {
  const home = homeChange(open, seen);
  const personal = home?.kind === Kind.MERGED ? [] : seen.warned.map((one) => personChange(open.household, one));
  const newborn = seen.newborn > 0 ? [{ kind: Kind.NEWBORN, n: seen.newborn }] : [];
  return [home, ...splits(seen), ...personal, ...newborn].filter((change) => change !== null);
}

/** Months for which a split or merged household is told: cases stay open for years, and every register read costs. */
const TOLD = 3;

/** Reads for all households at once what the registers say of them. */
async function readSeen(
  ctx: Context,
  scope: Scope,
  open: readonly Open[],
  month: string,
): Promise<(one: Open) => Seen> {
  const store = storeOf(ctx);
  const { department } = scope;
  const assignmentId = { $in: open.flatMap(({ clue }) => (isUnanswered(clue) ? clue.id : [])) };
  const own = department === undefined ? {} : { department };
  const warnings = await ctx.em.find(AssignmentWarningEntity, {
    ...{ assignmentId, person: { $ne: '0' }, endedOn: null },
    ...own,
  });
  const people = [...new Set(warnings.map(({ person }) => person))];
  const households = open.map(({ household }) => household);
  const from = [monthsAfter(month, -TOLD), open.map(sinceOf).sort()[0] ?? ''].sort().at(-1) ?? '';
  const whole = department === undefined;
  const [homes, lines, gone, born] = await Promise.all([
    householdsNow(scope, store, households),
    people.length > 0 ? personsNow(scope, store, people) : [],
    whole ? membersElsewhere(scope, store, households, from) : [],
    whole ? births(scope, store, households) : [],
  ]);
  const known = born.length > 0 ? await persons(scope, store, [...new Set(born.map(({ person }) => person))]) : [];
  const withoutId = new Set(known.filter(({ idNoMasked }) => idNoMasked === '').map(({ person }) => person));
  const linesOf = Map.groupBy(lines, ({ person }) => person);
  return (one) => {
    const ofClue = new Set(warnings.filter((row) => row.assignmentId === one.clue?.id).map(({ person }) => person));
    const since = sinceOf(one);
    return {
      now: homes.find(({ household }) => household === one.household),
      elsewhere: gone.filter(({ household, together }) => household === one.household && together >= since),
      warned: [...ofClue].map((person) => ({ person, lines: linesOf.get(person) ?? [] })),
      newborn: born.filter(({ household, person }) => household === one.household && withoutId.has(person)).length,
    };
  };
}

/** Whether the asker may settle what can be settled in one act. */
const settles = (ctx: Context, { division, department }: Scope): boolean =>
  division === undefined && department === undefined && ctx.may('ASSIGN') && ctx.may('DECIDE_CASE');

/** Open clues and cases that the newest register overtook: what is suggested, a person decides. Newest register only. */
export async function workChanges(ctx: Context, scope: Scope, town: string | undefined): Promise<WorkChange[]> {
  const store = storeOf(ctx);
  const [open, month] = await Promise.all([
    openWork(ctx, scope, town === undefined ? {} : { town }),
    newestRegister(scope, store),
  ]);
  if (open.length === 0 || month === null) return [];
  const seenOf = await readSeen(ctx, scope, open, month);
  const may = settles(ctx, scope);
  const { county } = scope;
  return Promise.all(
    open.flatMap((one) =>
      changesOf(one, seenOf(one)).map(async (found) => {
        const { kind, person = '0', other = null, act = null } = found;
        const place = found.town ? await divisionOf(ctx, { county }, found.town) : null;
        return Object.assign(new WorkChange(), {
          ...{ kind, household: one.household, assignment: one.clue?.id ?? null, case: one.case?.id ?? null, month },
          ...{ person: await personOf(ctx, scope, person), town: found.town ?? null, other, act: may ? act : null },
          text: SUGGESTIONS[kind](found, place?.name ?? ''),
        });
      }),
    ),
  );
}
