import type { Context } from '../../context.ts';
import { measureOf } from '../measure/figures.ts';
import { difference } from '../overview/exact.ts';
import type { Answers } from './numbers.ts';
import type { PackCell, PackChart, PackDuty, PackFigure, PackPage, PackTable } from './pack.ts';
import { changeText, figureText, grouped, listed, signed } from './say.ts';

/** A measure's name as a pack says it: 本月 is said of a month only, and a pack may be about several. */
const nameOf = (name: string): string => name.replace(/^本月/, '');

/** A page while it is written: every figure that a cell shows is on the page once. */
export class Sheet {
  readonly findings: string[] = [];
  readonly tables: PackTable[] = [];
  readonly charts: PackChart[] = [];
  readonly duties: PackDuty[] = [];
  private readonly byId = new Map<string, PackFigure>();

  constructor(
    private readonly ctx: Context,
    readonly id: string,
    readonly title: string,
    readonly agenda: string | null,
  ) {}

  get figures(): PackFigure[] {
    return [...this.byId.values()];
  }

  /** A figure of a measure, of the whole or of a value of the dimension asked by. */
  figure(answers: Answers, code: string, key?: string, whose = ''): PackFigure {
    const id = [this.id, code, ...(key === undefined ? [] : [key])].join(':');
    const known = this.byId.get(id);
    if (known) return known;
    const { name, unit } = measureOf(this.ctx, code);
    const [now, before] = [answers.now(code, key), answers.before(code, key)];
    const question = answers.question(code, key);
    const figure: PackFigure = {
      ...{ id, name: `${whose}${nameOf(name)}`, unit, ...now },
      before: { name: '上期', value: before.value, change: difference(now.value, before.value) },
      ...(question ? { question } : {}),
    };
    this.byId.set(id, figure);
    return figure;
  }

  /** A figure that is no measure's, or was made elsewhere. */
  add(figure: PackFigure): PackFigure {
    this.byId.set(figure.id, figure);
    return figure;
  }

  /** Figures at the head of the page. */
  lead(answers: Answers, codes: readonly string[]): void {
    for (const code of codes) this.add({ ...this.figure(answers, code), lead: true });
  }

  cell(answers: Answers, code: string, key?: string, whose = ''): PackCell {
    const figure = this.figure(answers, code, key, whose);
    return { text: figureText(figure, figure.unit), figure: figure.id };
  }

  /** A cell that says how a figure changed. */
  change(answers: Answers, code: string, key?: string): PackCell {
    return { text: signed(this.figure(answers, code, key).before?.change ?? null) };
  }

  /** 预警 412 条，比上期增加 47 条 */
  sentence(answers: Answers, code: string): string {
    const { name: full, unit } = measureOf(this.ctx, code);
    const name = nameOf(full);
    const now = answers.now(code);
    if (now.value === null) return `${name}：${now.why ?? '没有数据'}。`;
    const text = figureText(now, unit);
    return `${name} ${now.denominator === null ? `${text} ${unit}` : text}，${changeText(now, answers.before(code), unit)}。`;
  }

  page(): PackPage {
    const { id, title, agenda, findings, figures, tables, duties } = this;
    // Nothing but zeros is no picture.
    const shown = this.charts.filter(({ series }) => series.some(({ values }) => values.some(Boolean)));
    const charts = shown.map((chart) => ({ ...chart, title: seenIn(chart) }));
    return { id, title, agenda, findings, figures, tables, charts, duties };
  }
}

/** The title of a chart with what is seen in it: who has most. Of a stack, of all its parts together. */
function seenIn({ title, kind, unit, categories, series }: PackChart): string {
  const parts = kind === 'STACK' ? series : series.slice(0, 1);
  const values = categories.map((_, at) => parts.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const most = Math.max(...values);
  const first = categories.filter((_, at) => values[at] === most);
  const known = categories.filter((_, at) => parts.some(({ values: drawn }) => typeof drawn[at] === 'number'));
  // One alone, or all alike, has nobody to be more than.
  if (most <= 0 || first.length === known.length) return title;
  const amount = unit === '%' ? `${most}%` : `${grouped(String(most))} ${unit}`;
  return `${title}，${listed(first, 2)}最${unit === '%' ? '高' : '多'}（${amount}）`;
}

/** The number that a chart draws; null where a figure is missing. */
export const drawn = (value: string | null): number | null => (value === null ? null : Number(value));

export interface UnitTable {
  id: string;
  title: string;
  measures: readonly string[];
  /** Measures whose change is shown beside them. */
  changes?: readonly string[];
  note?: string;
}

/** A table of measures by unit with the total of the whole, which is counted and not summed. */
export function unitTable(
  sheet: Sheet,
  ctx: Context,
  answers: Answers,
  units: readonly { code: string; name: string }[],
  unitName: string,
  { id, title, measures, changes = [], note }: UnitTable,
): PackTable {
  const columns = measures.flatMap((code) => {
    const { name, unit } = measureOf(ctx, code);
    return [
      { name: nameOf(name), number: true as const, unit },
      ...(changes.includes(code) ? [{ name: `${nameOf(name)}比上期`, number: true as const }] : []),
    ];
  });
  const cells = (key?: string, whose = '') =>
    measures.flatMap((code) => [
      sheet.cell(answers, code, key, whose),
      ...(changes.includes(code) ? [sheet.change(answers, code, key)] : []),
    ]);
  return {
    ...{ id, title, total: true as const, ...(note ? { note } : {}) },
    columns: [{ name: unitName }, ...columns],
    rows: [
      ...units.map(({ code, name }) => ({ cells: [{ text: name }, ...cells(code, name)] })),
      { cells: [{ text: '合计' }, ...cells()] },
    ],
  };
}
