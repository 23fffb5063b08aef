import type { DivisionRow, WarningCell } from '@dixian/warehouse';
import { childrenLoader, divisionLoader } from '../division/division.loader.ts';
import { riskName } from '../warning/risk.ts';
import { ratio } from './exact.ts';
import { CellCount, DimensionCount, TownCount, TrendPoint } from './overview.type.ts';
import type { OverviewData } from './overview-data.ts';

/** The value that stands for all of each dimension in this view. */
export function wholeOf({ scope, narrowing }: OverviewData) {
  return {
    town: scope.division ?? narrowing.town ?? '',
    department: scope.department ?? narrowing.department ?? '',
    risk: narrowing.risk ?? '',
  };
}

const byMost = (a: { warnings: number; code: string }, b: { warnings: number; code: string }): number =>
  b.warnings - a.warnings || (a.code < b.code ? -1 : 1);

/** Counts of one split, this month beside the month before; null before when that month has no numbers. */
async function split(data: OverviewData, keep: (cell: WarningCell) => boolean, code: (cell: WarningCell) => string) {
  const [cells, built] = await Promise.all([data.cells(), data.built()]);
  const own = cells.filter(keep);
  const find = (month: string, wanted: string) => own.find((cell) => cell.month === month && code(cell) === wanted);
  return [...new Set(own.map(code))].map((one) => ({
    code: one,
    warnings: find(data.month, one)?.warnings ?? 0,
    households: find(data.month, one)?.households ?? 0,
    previous: built.has(data.previous) ? (find(data.previous, one)?.warnings ?? 0) : null,
  }));
}

const toCount = (count: Omit<DimensionCount, 'name'>, name: string): DimensionCount =>
  Object.assign(new DimensionCount(), count, { name });

/** Warnings by department, the most first. */
export async function departmentsOf(data: OverviewData): Promise<DimensionCount[]> {
  const { town, risk } = wholeOf(data);
  const keep = (cell: WarningCell) => cell.department !== '' && cell.town === town && cell.risk === risk;
  const counts = await split(data, keep, (cell) => cell.department);
  return counts.sort(byMost).map((count) => toCount(count, count.code));
}

/** Warnings by risk, the most first. A warning of two risks stands under both. */
export async function risksOf(data: OverviewData): Promise<DimensionCount[]> {
  const { town, department } = wholeOf(data);
  const keep = (cell: WarningCell) => cell.risk !== '' && cell.town === town && cell.department === department;
  const counts = await split(data, keep, (cell) => cell.risk);
  return counts.sort(byMost).map((count) => toCount(count, riskName(count.code)));
}

/** The townships (or the one place) of this view. */
async function placesOf({ ctx, scope }: OverviewData, town: string): Promise<DivisionRow[]> {
  if (!town) return (await childrenLoader(ctx, scope).load(scope.county)) ?? [];
  const place = await divisionLoader(ctx, scope).load(town);
  return place ? [place] : [];
}

/** Warnings and clues by township, every township present, by code. */
export async function townsOf(data: OverviewData): Promise<TownCount[]> {
  const { town, department, risk } = wholeOf(data);
  const keep = (cell: WarningCell) => cell.town !== '' && cell.department === department && cell.risk === risk;
  const [counts, clueCells, places, built] = await Promise.all([
    split(data, keep, (cell) => cell.town),
    data.clueCells(),
    placesOf(data, town),
    data.built(),
  ]);
  if (!built.has(data.month)) return [];
  return places.map(({ code, name }) => {
    const count = counts.find((one) => one.code === code);
    const clue = clueCells.find((cell) => cell.month === data.month && cell.town === code);
    const clues = clue?.clues ?? 0;
    return Object.assign(new TownCount(), {
      code,
      name,
      warnings: count?.warnings ?? 0,
      households: count?.households ?? 0,
      clues,
      perThousand: ratio(clues, clue?.households ?? 0, 1000),
      previous: count ? count.previous : built.has(data.previous) ? 0 : null,
    });
  });
}

/** Warnings of each department in each township; pairs without any are left out. */
export async function pairsOf(data: OverviewData): Promise<CellCount[]> {
  const { risk } = wholeOf(data);
  const cells = await data.cells();
  return cells
    .filter((cell) => cell.month === data.month && cell.town !== '' && cell.department !== '' && cell.risk === risk)
    .filter(({ warnings }) => warnings > 0)
    .map(({ town, department, warnings }) => Object.assign(new CellCount(), { town, department, warnings }));
}

/** Twenty-four months; a month without numbers is null, one that lacks an owed extract is not complete. */
export async function trendOf(data: OverviewData): Promise<TrendPoint[]> {
  const [cells, rows, built] = await Promise.all([data.byMonth(), data.handIns(), data.built()]);
  const { department } = wholeOf(data);
  return data.trend.map((month) => {
    const own = cells.filter((cell) => cell.month === month);
    const whole = own.find((cell) => cell.department === department);
    const known = built.has(month);
    return Object.assign(new TrendPoint(), {
      month,
      complete: known && data.complete(rows, month),
      warnings: known ? (whole?.warnings ?? 0) : null,
      households: known ? (whole?.households ?? 0) : null,
      byDepartment: own
        .filter((cell) => cell.department !== '')
        .map((cell) => {
          const { warnings, households } = cell;
          return toCount({ code: cell.department, warnings, households, previous: null }, cell.department);
        }),
    });
  });
}
