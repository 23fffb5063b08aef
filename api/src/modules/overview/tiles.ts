import type { ClueCell, HandInRow, Measure } from '@dixian/warehouse';
import { today } from '../submission/today.ts';
import { difference, ratio } from './exact.ts';
import { Tile } from './overview.type.ts';
import type { OverviewData } from './overview-data.ts';

/** A value of a month: null when it is not known, with the reason. */
interface Value {
  value: string | null;
  numerator?: number;
  denominator?: number;
  why?: string;
}

type ByMonth = (month: string) => Value;

const NO_DATA = '本月尚无数据';
const NOTHING: Value = { value: null, why: NO_DATA };

const percent = (numerator: number, denominator: number, why: string): Value => ({
  value: ratio(numerator, denominator, 100),
  numerator,
  denominator,
  ...(denominator === 0 ? { why } : {}),
});

/** Share of the hand-ins due by today (or already in) that first came in time. */
function onTime(rows: readonly HandInRow[], day: string): Value {
  const due = rows.filter((row) => row.due !== null && (row.batch !== null || row.due < day));
  return percent(due.filter(({ batch, late }) => batch !== null && !late).length, due.length, '本月没有到期的应报数据');
}

/** Share of the rows handed in that were loaded. */
function qualified(rows: readonly HandInRow[]): Value {
  const sum = (field: 'loaded' | 'received') => rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  return percent(sum('loaded'), sum('received'), '本月没有报来数据行');
}

/** What a number of hand-ins cannot be split by. */
function unsplit({ scope, narrowing }: OverviewData): string | null {
  if (scope.division !== undefined || narrowing.town) return '报送按部门统计，不分乡镇';
  return narrowing.risk ? '报送按部门统计，不分风险' : null;
}

async function ofHandIns(data: OverviewData, compute: (rows: readonly HandInRow[]) => Value): Promise<ByMonth> {
  const why = unsplit(data);
  if (why) return () => ({ value: null, why });
  const rows = await data.handIns();
  return (month) => {
    const own = rows.filter((row) => row.month === month);
    return own.length > 0 ? compute(own) : NOTHING;
  };
}

async function ofWarnings(data: OverviewData, field: 'warnings' | 'households'): Promise<ByMonth> {
  const [cells, built] = await Promise.all([data.byMonth(), data.built()]);
  const department = data.scope.department ?? data.narrowing.department ?? '';
  const found = new Map(
    cells.filter((cell) => cell.department === department).map((cell) => [cell.month, cell[field]]),
  );
  return (month) => (built.has(month) ? { value: String(found.get(month) ?? 0) } : NOTHING);
}

async function ofClues(data: OverviewData, field: 'clues' | 'newClues' | 'multi'): Promise<ByMonth> {
  if (field === 'multi' && data.scope.department !== undefined)
    return () => ({ value: null, why: '部门只见本部门的预警' });
  const [cells, built] = await Promise.all([data.clueCells(), data.built()]);
  const whole = data.scope.division ?? data.narrowing.town ?? '';
  const found = new Map(cells.filter((cell) => cell.town === whole).map((cell) => [cell.month, cell]));
  const count = (cell: ClueCell | undefined): Value => ({
    value: String(cell?.[field] ?? 0),
    ...(field === 'multi' ? { numerator: cell?.multi ?? 0, denominator: cell?.clues ?? 0 } : {}),
  });
  return (month) => (built.has(month) ? count(found.get(month)) : NOTHING);
}

/** Each number by the code of its measure: the code the API shows, and how it is had. */
const NUMBERS: Readonly<Record<string, [code: string, read: (data: OverviewData) => Promise<ByMonth>]>> = {
  warnings: ['warnings', (data) => ofWarnings(data, 'warnings')],
  households: ['households', (data) => ofWarnings(data, 'households')],
  clues: ['clues', (data) => ofClues(data, 'clues')],
  new_clues: ['newClues', (data) => ofClues(data, 'newClues')],
  multi: ['multi', (data) => ofClues(data, 'multi')],
  d1: ['onTime', (data) => ofHandIns(data, (rows) => onTime(rows, today(data.ctx.now())))],
  d2: ['qualified', (data) => ofHandIns(data, qualified)],
};

async function toTile(data: OverviewData, measure: Measure): Promise<Tile[]> {
  const number = NUMBERS[measure.code];
  if (!number) return [];
  const [code, read] = number;
  const at = await read(data);
  const { value, numerator = null, denominator = null, why = null } = at(data.month);
  const previous = at(data.previous).value;
  return [
    Object.assign(new Tile(), {
      code,
      name: measure.name,
      value,
      unit: measure.unit,
      numerator,
      denominator,
      previous,
      change: difference(value, previous),
      definition: measure.definition,
      formula: measure.formula,
      clause: measure.source,
      why: value === null ? why : null,
      trend: data.trend.map((month) => at(month).value),
      link: null,
    }),
  ];
}

/** The numbers of 总览, in the order of the measures. */
export async function tilesOf(data: OverviewData): Promise<Tile[]> {
  const measures = data.ctx.services.measures.all();
  return (await Promise.all(measures.map((measure) => toTile(data, measure)))).flat();
}
