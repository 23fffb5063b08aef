import { type Home, homes, signals } from './facts.ts';

export interface Page {
  first?: number;
  after?: string | null;
}
/** A Relay connection over a plain list; the cursor is the position. */
export function connection<T>(all: readonly T[], { first = 20, after }: Page) {
  const start = after ? Number(after) : 0;
  const nodes = all.slice(start, start + first);
  const end = start + nodes.length;
  return {
    totalCount: all.length,
    pageInfo: { hasNextPage: end < all.length, endCursor: nodes.length ? String(end) : null },
    edges: nodes.map((node, i) => ({ node, cursor: String(start + i + 1) })),
  };
}

export interface Filter {
  town?: string | null;
  village?: string | null;
  departments?: string[] | null;
  risks?: string[] | null;
  rules?: string[] | null;
  multi?: boolean | null;
  newOnly?: boolean | null;
  text?: string | null;
  household?: string | null;
  subject?: string | null;
}

export function warnings(f: Filter) {
  return signals.filter(
    (s) =>
      (!f.town || s.town.code === f.town) &&
      (!f.village || s.village.code === f.village) &&
      (!f.departments?.length || f.departments.includes(s.department)) &&
      (!f.risks?.length || s.risks.some((r) => f.risks?.includes(r))) &&
      (!f.household || s.household?.id === f.household) &&
      (!f.text || s.household?.head?.name.includes(f.text)),
  );
}

const clueOf = (house: Home) => {
  const mine = signals.filter((s) => s.household === house);
  const departments = [...new Set(mine.map((s) => s.department))];
  const risks = [...new Set(mine.flatMap((s) => s.risks))];
  return {
    id: `c-${house.id}`,
    household: house,
    state: '待核查',
    since: Number(house.id) % 3 ? '2023-12' : '2023-10',
    priority: departments.length * 10 + mine.length,
    departments,
    riskCodes: risks,
    risks,
    newWarnings: mine.length,
    amount: mine.reduce((sum, s) => sum + Number(s.amount ?? 0), 0).toFixed(2),
    warnings: mine,
    town: house.town,
    village: house.village,
  };
};
const all = homes
  .map(clueOf)
  .filter((c) => c.warnings.length > 0)
  .sort((a, b) => b.priority - a.priority);

export function clues(f: Filter) {
  return all.filter(
    (c) =>
      (!f.town || c.town.code === f.town) &&
      (!f.village || c.village.code === f.village) &&
      (!f.departments?.length || c.departments.some((d) => f.departments?.includes(d))) &&
      (!f.risks?.length || c.risks.some((r) => f.risks?.includes(r))) &&
      (!f.multi || c.departments.length > 1) &&
      (!f.newOnly || c.newWarnings > 0) &&
      (!f.text || c.household.head?.name.includes(f.text) || c.household.id.includes(f.text)),
  );
}
export const clue = (house: Home) => all.find((c) => c.household === house) ?? null;
