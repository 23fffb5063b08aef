import type { ChartSpec, Point } from '../../chart/spec.ts';
import { CATEGORIES, FONT, GREY, LINE, SOFT, safe, TOOLTIP } from '../../chart/theme.ts';
import { count, MISSING } from '../../format.ts';
import type { ViewChart } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { type Answer, type Cell, type Head, type Measure, pivot, pivotTwin, spanText, valueHeads } from './pivot.ts';

/** Lines that can be told apart, and values that an axis can name. */
const MOST = { series: 6, axis: 40 };

interface Series {
  name: string;
  measure: Measure;
  cells: (Cell | undefined)[];
}
interface Drawn {
  axis: string[];
  series: Series[];
  left: boolean;
}

const number = (cell: Cell | undefined): number => Number(cell?.figure.value ?? Number.NaN);

/** Values of the dimensions that are drawn: the largest; without dimensions the whole. */
function chosen(answer: Answer, heads: readonly Head[], most: number): Head[] {
  const values = heads.filter(({ keys }) => keys && keys.length > 0);
  if (values.length === 0) return [...heads];
  const first = answer.measures[0]?.code;
  const size = ({ key }: Head) =>
    answer.cells.reduce((sum, cell) => {
      const own = cell.measure === first && cell.keys.map(({ code }) => code).join('|') === key;
      return own ? sum + (number(cell) || 0) : sum;
    }, 0);
  const largest = new Set([...values].sort((a, b) => size(b) - size(a)).slice(0, most));
  return values.filter((head) => largest.has(head));
}

/** What is not drawn by itself, added up: in a stack it must not be left out. */
function together(cells: readonly (Cell | undefined)[]): Cell | undefined {
  const own = cells.flatMap((cell) => (cell && cell.figure.value !== null ? [cell] : []));
  const [first] = own;
  const sum = own.reduce((total, cell) => total + number(cell), 0);
  return first && { ...first, keys: [], figure: { ...first.figure, value: String(sum), numerator: sum } };
}

/** Over time a line for each measure and value; at one time, the values beside each other. */
function drawn(answer: Answer, chart: ViewChart, say: Say): Drawn {
  const table = pivot(answer, true, say);
  const heads = valueHeads(answer, say);
  const { measures } = answer;
  const cell = (span: Head, head: Head, measure: Measure) => table.at(span, { ...head, measure, key: '' });
  if (answer.spans.length > 1) {
    const [only] = measures;
    const stacked = chart === 'STACKED' && measures.length === 1 && only?.unit !== '%';
    const every = heads.filter(({ keys }) => keys && keys.length > 0);
    const most = stacked && every.length > MOST.series ? MOST.series - 1 : Math.floor(MOST.series / measures.length);
    const values = chosen(answer, heads, Math.max(1, most));
    const rest = stacked && only ? every.filter((head) => !values.includes(head)) : [];
    const others = only && {
      ...{ measure: only, name: say('explore.rest') },
      cells: table.rows.map((span) => together(rest.map((head) => cell(span, head, only)))),
    };
    const lines = values.flatMap((head) =>
      measures.map((measure) => ({
        measure,
        name: head.keys?.length === 0 ? measure.name : measures.length > 1 ? `${head.name} ${measure.name}` : head.name,
        cells: table.rows.map((span) => cell(span, head, measure)),
      })),
    );
    const series = others && rest.length > 0 ? [...lines, others] : lines;
    const hidden = every.length > values.length && rest.length === 0;
    return {
      axis: answer.spans.map(spanText),
      series: series.slice(0, MOST.series),
      left: hidden || series.length > MOST.series,
    };
  }
  const [values, only] = [chosen(answer, heads, MOST.axis), table.rows[0]];
  const series = measures.map((measure) => ({
    ...{ measure, name: measure.name },
    cells: values.map((head) => only && cell(only, head, measure)),
  }));
  const hidden = heads.filter(({ keys }) => keys && keys.length > 0).length > values.length;
  return {
    axis: values.map(({ name }) => name),
    series: series.slice(0, MOST.series),
    left: hidden || series.length > MOST.series,
  };
}

const valueText = (cell: Cell | undefined, measure: Measure): string =>
  cell?.figure.value === null || cell === undefined ? MISSING : count(cell.figure.value, measure.unit);

/** Names that are long stand slanted. */
const slanted = (axis: readonly string[]): boolean => axis.length > 8 || axis.some((name) => name.length > 8);

function option({ axis, series }: Drawn, chart: ViewChart) {
  // Counts share an axis, or 8 户 would stand higher than 11 条; shares have their own.
  const isShare = ({ measure }: Series) => measure.unit === '%';
  const axes = [false, true].filter((shares) => series.some((line) => isShare(line) === shares));
  const unitsOf = (shares: boolean) =>
    [...new Set(series.filter((line) => isShare(line) === shares).map(({ measure }) => measure.unit))].join('、');
  return {
    textStyle: { fontFamily: FONT },
    color: [...CATEGORIES, GREY],
    legend: { type: 'plain', top: 0, left: 0, itemWidth: 14, textStyle: { color: SOFT } },
    grid: {
      top: 34 + 22 * Math.ceil(series.length / 4),
      left: 8,
      right: axes.length > 1 ? 8 : 16,
      bottom: 8,
      containLabel: true,
    },
    tooltip: {
      ...TOOLTIP,
      trigger: 'axis',
      formatter: (points: { dataIndex: number }[]) => {
        const at = points[0]?.dataIndex ?? 0;
        const lines = series.map(({ name, measure, cells }) => `${safe(name)}：${valueText(cells[at], measure)}`);
        return [safe(axis[at]), ...lines].join('<br>');
      },
    },
    xAxis: {
      type: 'category',
      data: axis,
      axisLabel: { color: SOFT, rotate: slanted(axis) ? 40 : 0 },
      axisLine: { lineStyle: { color: LINE } },
    },
    yAxis: axes.map((shares, at) => ({
      type: 'value',
      name: unitsOf(shares),
      nameTextStyle: { color: SOFT },
      axisLabel: { color: SOFT },
      splitLine: { show: at === 0, lineStyle: { color: LINE } },
    })),
    series: series.map(({ name, measure, cells }) => ({
      name,
      type: chart === 'LINE' ? 'line' : 'bar',
      ...(chart === 'STACKED' && measure.unit !== '%' ? { stack: measure.unit } : {}),
      yAxisIndex: axes.indexOf(measure.unit === '%'),
      connectNulls: false,
      symbolSize: 7,
      barMaxWidth: 42,
      // A missing value is a gap, never a zero.
      data: cells.map((cell) => (cell?.figure.value === null || cell === undefined ? null : Number(cell.figure.value))),
    })),
  };
}

/** What is seen, said of the first measure as a whole: where it ends, and since when; at one time, of the largest value. */
function sentence(answer: Answer, { axis, series }: Drawn, say: Say): string {
  const [measure] = answer.measures;
  if (!measure) return say('explore.nothing');
  const whole = answer.spans.map((span) =>
    answer.totals.find((cell) => cell.measure === measure.code && cell.span === span.key),
  );
  // The largest of shares says little: many may be 100 %.
  const over = answer.spans.length > 1 || measure.unit === '%';
  const line = over ? whole : (series[0]?.cells ?? []);
  const names = over ? answer.spans.map(spanText) : axis;
  const shown = line.flatMap((cell, at) => (cell && cell.figure.value !== null ? [{ cell, at }] : []));
  const largest = [...shown].sort((x, y) => number(y.cell) - number(x.cell))[0];
  const [begin, end] = over ? [shown[0], shown.at(-1)] : [largest, largest];
  if (!begin || !end) return say('explore.nothing');
  const said = (one: { cell: Cell; at: number }) => valueText(one.cell, measure);
  const at = (one: { at: number }) => names[one.at] ?? '';
  if (over && begin !== end)
    return say('explore.change', {
      name: measure.name,
      from: at(begin),
      before: said(begin),
      to: at(end),
      now: said(end),
    });
  const word = over || line.length < 2 ? 'explore.one' : 'explore.largest';
  return say(word, { name: measure.name, at: at(end), n: said(end) });
}

/** The answer as a picture; its table has all of it, also what cannot be drawn. */
export function explored(
  answer: Answer,
  chart: ViewChart,
  timesDown: boolean,
  hrefOf: (cell: Cell) => string,
  say: Say,
): ChartSpec {
  const picture = drawn(answer, chart, say);
  const title = sentence(answer, picture, say);
  const points: Point[] = picture.axis.map((name, dataIndex) => {
    const own = picture.series.map(
      ({ name: line, measure, cells }) => `${line} ${valueText(cells[dataIndex], measure)}`,
    );
    const cell = picture.series[0]?.cells[dataIndex];
    const open = cell && cell.figure.value !== null ? { href: hrefOf(cell) } : {};
    return { seriesIndex: 0, dataIndex, label: `${name}：${own.join('，')}`, ...open };
  });
  const notes = [
    ...(answer.spans.some(({ complete }) => !complete) ? [say('explore.incompleteMark')] : []),
    ...(picture.left ? [say('explore.left')] : []),
    ...(chart === 'STACKED' ? [say('explore.stacked')] : []),
  ];
  return {
    ...{ title, points, option: option(picture, chart), height: 400 },
    description: `${title}。`,
    twin: pivotTwin(answer, timesDown, say),
    minWidth: Math.min(900, 60 + picture.axis.length * 34),
    ...(notes.length > 0 ? { note: notes.join(' · ') } : {}),
  };
}
