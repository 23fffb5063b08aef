import { count, grouped, MISSING, signed } from '../../format.ts';
import { type Drawn, isLying } from './chart.option.ts';
import type { PackChartShown, PackFigureShown, PackPageShown, PackShown, PackTableShown } from './parts.ts';

/** What stands on one slide: one idea. */
export type SlideBody =
  | { kind: 'COVER'; lines: readonly string[] }
  | { kind: 'SAY'; agenda: string | null; points: readonly string[] }
  | { kind: 'FIGURES'; figures: readonly SlideFigure[] }
  | { kind: 'TABLE'; head: readonly Head[]; rows: readonly (readonly string[])[]; total: boolean; note: string }
  | { kind: 'CHART'; chart: PackChartShown; drawn: Drawn }
  | { kind: 'ASK'; duties: readonly { who: string; text: string; clause: string }[] };

export interface Head {
  name: string;
  number: boolean;
}

export interface SlideFigure {
  name: string;
  value: string;
  /** n/d, change, or why it is missing. */
  more: string;
}

export type Slide = SlideBody & {
  id: string;
  title: string;
  /** Page of the pack that it comes from; empty on the cover. */
  page: string;
};

/** How much a slide holds in large type; `wrapped`: rows of which some take two lines. */
const MOST = { points: 4, figures: 6, rows: 10, wrapped: 7, columns: 7, duties: 4, bars: 14 };

/** Longest text that stands in one line of a table, in characters. */
const LINE = 14;

/** A list in parts of nearly the same size, none larger than `most`. */
export function split<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, at) => list.slice(at * size, (at + 1) * size));
}

const part = (title: string, at: number, of: number): string => (of > 1 ? `${title}（${at + 1}/${of}）` : title);

function figureOf({ name, unit, value, numerator, denominator, why, before }: PackFigureShown): SlideFigure {
  const of = denominator === null || denominator === undefined ? '' : `${grouped(numerator)}/${grouped(denominator)}`;
  const change = before?.change ? `${before.name} ${count(before.value, unit)}，${signed(before.change)}` : '';
  const missing = value === null || value === undefined;
  return {
    name,
    value: missing ? MISSING : count(value, unit),
    more: missing ? (why ?? '') : [of, change].filter(Boolean).join('　'),
  };
}

/** Columns beside the first, in groups that a slide can hold; the first stands before each group. */
function columnGroups(count: number): number[][] {
  const rest = Array.from({ length: count - 1 }, (_, at) => at + 1);
  const groups = split(rest, MOST.columns - 1);
  return groups.length > 0 ? groups.map((group) => [0, ...group]) : [[0]];
}

function tableSlides(table: PackTableShown): (SlideBody & { title: string })[] {
  const { columns, rows } = table;
  const last = table.total ? rows.at(-1) : undefined;
  const body = last ? rows.slice(0, -1) : rows;
  const wraps = body.some(({ cells }) => cells.some(({ text }) => text.length > LINE));
  const below = (last ? 1 : 0) + (table.note ? 1 : 0);
  const chunks = split(body, (wraps ? MOST.wrapped : MOST.rows) - below);
  const groups = columnGroups(columns.length);
  const all = groups.flatMap((group) => (chunks.length > 0 ? chunks : [[]]).map((chunk) => ({ group, chunk })));
  return all.map(({ group, chunk }, at) => ({
    kind: 'TABLE',
    title: part(table.title, at, all.length),
    head: group.map((column) => {
      const { name = '', unit, number } = columns[column] ?? {};
      return { name: unit ? `${name}（${unit}）` : name, number: Boolean(number) };
    }),
    rows: [...chunk, ...(last ? [last] : [])].map(({ cells }) => group.map((column) => cells[column]?.text ?? '')),
    total: Boolean(last),
    note: table.note ?? '',
  }));
}

/** A chart whose bars lie in parts that are legible from afar, all to the same scale. */
function chartSlides(chart: PackChartShown): (SlideBody & { title: string })[] {
  const { kind, categories, series, title } = chart;
  const sums = categories.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const most = Math.max(
    0,
    ...sums.map((list) => (kind === 'STACK' ? list.reduce((all, one) => all + one, 0) : Math.max(...list))),
  );
  const bars = kind === 'STACK' ? 1 : series.length;
  const places = categories.map((_, at) => at);
  const parts = isLying(chart) ? split(places, Math.max(3, Math.floor(MOST.bars / (bars + 0.4)))) : [places];
  return parts.map((list, at) => ({
    ...{ kind: 'CHART', title: part(title, at, parts.length), drawn: { lying: isLying(chart), most } },
    chart: {
      ...chart,
      categories: list.map((place) => categories[place] ?? ''),
      series: series.map(({ name, values }) => ({ name, values: list.map((place) => values[place] ?? null) })),
    },
  }));
}

/** Figures at the head of a page; none where a table of it lists each of them in a row of its own. */
export function leadsOf({ figures, tables }: PackPageShown): PackFigureShown[] {
  const rows = tables.flatMap((table) => table.rows.map(({ cells }) => cells.flatMap(({ figure }) => figure ?? [])));
  const own = new Set(rows.filter(({ length }) => length === 1).flat());
  const leads = figures.filter(({ lead }) => lead);
  return leads.length > 1 && leads.every(({ id }) => own.has(id)) ? [] : leads;
}

function pageSlides(page: PackPageShown): (SlideBody & { title: string })[] {
  const { title, agenda = null, findings, tables, charts, duties } = page;
  const says = split(findings, MOST.points);
  const leads = split(leadsOf(page), MOST.figures);
  const asks = split(duties, MOST.duties);
  return [
    ...(says.length > 0 ? says : [[]]).map((points, at): SlideBody & { title: string } => ({
      kind: 'SAY',
      title: part(title, at, says.length),
      agenda,
      points,
    })),
    ...leads.map((list, at): SlideBody & { title: string } => ({
      ...{ kind: 'FIGURES', title: part(title, at, leads.length) },
      figures: list.map(figureOf),
    })),
    ...charts.filter(({ categories, series }) => categories.length > 0 && series.length > 0).flatMap(chartSlides),
    ...tables.flatMap(tableSlides),
    ...asks.map((list, at): SlideBody & { title: string } => ({
      kind: 'ASK',
      title: part(title, at, asks.length),
      duties: list,
    })),
  ];
}

/** A pack as slides: a cover, then of every page what is found, its figures, charts, tables, and what the document asks. */
export function slidesOf(pack: PackShown, lines: readonly string[]): Slide[] {
  const cover: Slide = { kind: 'COVER', id: 'cover', title: pack.title, page: '', lines };
  const rest = pack.pages.flatMap((page) =>
    pageSlides(page).map((slide, at): Slide => ({ ...slide, id: `${page.id}-${at + 1}`, page: page.title })),
  );
  return [cover, ...rest];
}
