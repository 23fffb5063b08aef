/** A warning of the tried rule: when it is raised first, and for whom. */
export interface Raise {
  /** warning_id: the same in every build. */
  id: string;
  month: string;
  /** Empty for a village alert. */
  household: string;
  town: string;
  village: string;
}

/** Months in which a household gets warnings by other rules. */
export interface OtherWarnings {
  household: string;
  town: string;
  months: string[];
}

/** Two sets beside each other: before − lost + added = after, and kept in both. */
export interface Change {
  before: number;
  after: number;
  added: number;
  lost: number;
  kept: number;
}

export interface Figures {
  /** of the tried rule, raised in these months */
  warnings: Change;
  /** households whose first warning of all, by whatever rule, is raised in these months: a new clue */
  households: Change;
  /** pairs of household and month in which a new warning arrives, by whatever rule */
  visits: Change;
}

/** What is compared: warnings of the tried rule as stored and as tried, and those of the other rules. */
export interface Sides {
  before: readonly Raise[];
  after: readonly Raise[];
  others: readonly OtherWarnings[];
}

export interface Months {
  from: string;
  to: string;
}

export function compared<T>(before: ReadonlySet<T>, after: ReadonlySet<T>): Change {
  const kept = [...before].filter((one) => after.has(one)).length;
  return { before: before.size, after: after.size, added: after.size - kept, lost: before.size - kept, kept };
}

export const within = ({ from, to }: Months, month: string): boolean => month >= from && month <= to;

/** Months in which each household gets a warning by any rule. */
function monthsByHousehold(raises: readonly Raise[], others: readonly OtherWarnings[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (household: string, months: readonly string[]) => {
    const known = found.get(household) ?? new Set();
    for (const month of months) known.add(month);
    found.set(household, known);
  };
  for (const { household, months } of others) add(household, months);
  for (const { household, month } of raises) if (household) add(household, [month]);
  return found;
}

interface Homes {
  /** with the month of the first warning */
  first: ReadonlyMap<string, string>;
  /** household and month */
  visits: readonly { visit: string; month: string }[];
}

function homesOf(raises: readonly Raise[], others: readonly OtherWarnings[]): Homes {
  const months = [...monthsByHousehold(raises, others)];
  return {
    first: new Map(months.map(([household, all]) => [household, [...all].sort()[0] ?? ''])),
    visits: months.flatMap(([household, all]) => [...all].map((month) => ({ visit: `${month} ${household}`, month }))),
  };
}

const idsIn = (raises: readonly Raise[], range: Months) =>
  new Set(raises.filter(({ month }) => within(range, month)).map(({ id }) => id));
const newIn = ({ first }: Homes, range: Months) =>
  new Set([...first].filter(([, month]) => within(range, month)).map(([household]) => household));
const visitsIn = ({ visits }: Homes, range: Months) =>
  new Set(visits.filter(({ month }) => within(range, month)).map(({ visit }) => visit));

/** Figures of some ranges of months, each over the same history. */
export function figures({ before, after, others }: Sides, ranges: readonly Months[]): Figures[] {
  const homes = { before: homesOf(before, others), after: homesOf(after, others) };
  return ranges.map((range) => ({
    warnings: compared(idsIn(before, range), idsIn(after, range)),
    households: compared(newIn(homes.before, range), newIn(homes.after, range)),
    visits: compared(visitsIn(homes.before, range), visitsIn(homes.after, range)),
  }));
}

/** Figures of each town that has a warning on either side, by code; '' is where the town is not known. */
export function figuresByTown(sides: Sides, range: Months): (Figures & { town: string })[] {
  const byTown = {
    before: Map.groupBy(sides.before, ({ town }) => town),
    after: Map.groupBy(sides.after, ({ town }) => town),
    others: Map.groupBy(sides.others, ({ town }) => town),
  };
  const towns = new Set([...byTown.before.keys(), ...byTown.after.keys(), ...byTown.others.keys()]);
  return [...towns].sort().flatMap((town) => {
    const own = {
      before: byTown.before.get(town) ?? [],
      after: byTown.after.get(town) ?? [],
      others: byTown.others.get(town) ?? [],
    };
    return figures(own, [range]).map((found) => ({ town, ...found }));
  });
}

/** Households with a warning by any rule on one side only. */
export function decided({ before, after, others }: Sides): { opened: Set<string>; closed: Set<string> } {
  const [was, becomes] = [monthsByHousehold(before, others), monthsByHousehold(after, others)];
  return {
    opened: new Set([...becomes.keys()].filter((household) => !was.has(household))),
    closed: new Set([...was.keys()].filter((household) => !becomes.has(household))),
  };
}

/** Warnings that come on one side only, and what of them merely changes its month. */
export interface Moves {
  added: Raise[];
  lost: Raise[];
  /** in the range on both sides, in another month */
  moved: number;
  /** lost from the range because it would have been raised before it */
  earlier: number;
  /** added to the range though it was raised before it */
  later: number;
}

export function moves({ before, after }: Sides, range: Months): Moves {
  const byId = (raises: readonly Raise[]) => new Map(raises.map((raise) => [raise.id, raise]));
  const [was, becomes] = [byId(before), byId(after)];
  const inRange = (raise: Raise | undefined) => raise !== undefined && within(range, raise.month);
  const added = after.filter((raise) => inRange(raise) && !inRange(was.get(raise.id)));
  const lost = before.filter((raise) => inRange(raise) && !inRange(becomes.get(raise.id)));
  const kept = before.filter((raise) => inRange(raise) && inRange(becomes.get(raise.id)));
  return {
    added,
    lost,
    moved: kept.filter(({ id, month }) => becomes.get(id)?.month !== month).length,
    earlier: lost.filter(({ id }) => becomes.has(id)).length,
    later: added.filter(({ id }) => was.has(id)).length,
  };
}
