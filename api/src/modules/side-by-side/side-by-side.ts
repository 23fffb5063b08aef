import {
  builtInCounties,
  type CountyBuilt,
  type CountyClues,
  type CountyHandIns,
  type CountyWarnings,
  cluesOfCounties,
  type DivisionRow,
  handInsOfCounties,
  type Scope,
  type Store,
  warningsOfCounties,
} from '@dixian/warehouse';
import { toDivision } from '../division/division.type.ts';
import { ratio } from '../overview/exact.ts';
import { monthsUpTo } from '../overview/months.ts';
import { DimensionCount } from '../overview/overview.type.ts';
import { riskName } from '../warning/risk.ts';
import { CountyMonth, CountyPoint, SideBySide } from './side-by-side.type.ts';

/** Months of the trend. */
const TREND = 24;
/** Risks shown of each county. */
const RISKS = 3;

/** A county whose whole numbers the asker may read. */
export interface ScopedCounty {
  county: DivisionRow;
  scope: Scope;
}

/** What the rows of one county are made of. */
interface Numbers {
  built: ReadonlySet<string>;
  warnings: readonly CountyWarnings[];
  clues: readonly CountyClues[];
  handIns: CountyHandIns | undefined;
}

const perThousand = (warnings: number | undefined, households: number | null | undefined): string | null =>
  ratio(warnings ?? 0, households ?? 0, 1000);

function pointOf({ built, warnings, clues }: Numbers, month: string): CountyPoint {
  if (!built.has(month)) return Object.assign(new CountyPoint(), { month, warnings: null, perThousand: null });
  const count = warnings.find((one) => one.month === month && one.risk === '')?.warnings ?? 0;
  const { households } = clues.find((one) => one.month === month) ?? {};
  return Object.assign(new CountyPoint(), { month, warnings: count, perThousand: perThousand(count, households) });
}

function risksOf(warnings: readonly CountyWarnings[], month: string): DimensionCount[] {
  return warnings
    .filter((one) => one.month === month && one.risk !== '' && one.warnings > 0)
    .slice(0, RISKS)
    .map(({ risk, ...rest }) =>
      Object.assign(new DimensionCount(), {
        code: risk,
        name: riskName(risk),
        warnings: rest.warnings,
        households: rest.households,
        previous: null,
      }),
    );
}

function toCountyMonth({ county, scope }: ScopedCounty, numbers: Numbers, months: readonly string[]): CountyMonth {
  const { built, warnings, clues, handIns } = numbers;
  const trend = months.map((month) => pointOf(numbers, month));
  const [previous, now] = trend.slice(-2);
  const month = now?.month ?? '';
  const known = built.has(month);
  const clue = clues.find((one) => one.month === month);
  return Object.assign(new CountyMonth(), {
    county: toDivision(scope, county),
    built: known,
    owed: known ? (handIns?.owed ?? 0) : null,
    handedIn: known ? (handIns?.handedIn ?? 0) : null,
    late: known ? (handIns?.late ?? 0) : null,
    overdue: known ? (handIns?.overdue ?? 0) : null,
    openClues: known ? (clue?.clues ?? 0) : null,
    newClues: known ? (clue?.newClues ?? 0) : null,
    multi: known ? (clue?.multi ?? 0) : null,
    warnings: now?.warnings ?? null,
    previous: previous?.warnings ?? null,
    households: known ? (clue?.households ?? null) : null,
    perThousand: now?.perThousand ?? null,
    topRisks: risksOf(warnings, month),
    trend,
  });
}

const monthsOf = (built: readonly CountyBuilt[]): string[] => [...new Set(built.map(({ month }) => month))];

/** Counties side by side in a month: one question for each kind of number, whatever the number of counties. */
export async function sideBySide(
  counties: readonly ScopedCounty[],
  store: Store,
  { month: asked, day }: { month: string | null; day: string },
): Promise<SideBySide> {
  const scopes = counties.map(({ scope }) => scope);
  const built = await builtInCounties(scopes, store);
  const months = monthsOf(built);
  const month = asked ?? months[0] ?? null;
  const none = { built: new Set<string>(), warnings: [], clues: [], handIns: undefined };
  if (month === null)
    return Object.assign(new SideBySide(), {
      month,
      months,
      counties: counties.map((one) => toCountyMonth(one, none, [])),
    });
  const trend = monthsUpTo(month, TREND);
  const span = { from: trend[0] ?? month, to: month };
  const [warnings, clues, handIns] = await Promise.all([
    warningsOfCounties(scopes, store, span),
    cluesOfCounties(scopes, store, span),
    handInsOfCounties(scopes, store, { month, day }),
  ]);
  const ofCounty = ({ code }: DivisionRow): Numbers => ({
    built: new Set(built.filter(({ county }) => county === code).map((one) => one.month)),
    warnings: warnings.filter(({ county }) => county === code),
    clues: clues.filter(({ county }) => county === code),
    handIns: handIns.find(({ county }) => county === code),
  });
  return Object.assign(new SideBySide(), {
    month,
    months,
    counties: counties.map((one) => toCountyMonth(one, ofCounty(one.county), trend)),
  });
}
