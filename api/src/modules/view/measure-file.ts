import { type Book, type BookCell, type BookRow, type BookSheet, inMemory, writeBook } from '@dixian/etl';
import type { Dimension, Filter, Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { answerOf, filterOf } from '../measure/answer.ts';
import { Compare, type Grain, type MeasureDimension, type MeasureFilter } from '../measure/measure.input.ts';
import type { MeasureAnswer, MeasureCell } from '../measure/measure.type.ts';
import { DIMENSION_NAMES, valueNames } from '../measure/names.ts';
import { spansOf } from '../measure/spans.ts';
import { MeasureFile } from './view.type.ts';

export interface FileAsked {
  measures: string[];
  from: string;
  to: string;
  grain: Grain;
  by: MeasureDimension[];
  filter: MeasureFilter | null;
  /** Cut-off day. */
  until: string;
  compare: Compare | null;
  /** Cut-off day to compare with. */
  since: string | null;
  title: string | null;
}

/** A number of the answer as a cell: a number stays one, missing stays empty. */
const number = (text: string | number | null): BookCell => ({
  value: text === null ? null : Number(text),
  style: 'cell',
});
const text = (value: string | null, style: BookCell['style'] = 'wrap'): BookCell => ({
  value,
  ...(style ? { style } : {}),
});
const header = (values: readonly string[]): BookCell[] => values.map((value) => text(value, 'header'));

/** Rows one below the other. */
const numbered = (rows: readonly BookCell[][]): BookRow[] => rows.map((cells, at) => ({ row: at + 1, cells }));

const keyOf = ({ keys }: MeasureCell): string => keys.map(({ code }) => code).join('|');

/** What every sheet begins with: without it a number away from the screen says nothing. */
async function aboutOf(ctx: Context, scope: Scope, filter: Filter, asked: FileAsked, answer: MeasureAnswer) {
  const words = await Promise.all(
    Object.entries(filter).map(async ([dimension, codes]) => {
      const names = await valueNames(ctx, scope, dimension as Dimension, codes);
      return `${DIMENSION_NAMES[dimension as Dimension]}：${codes.map((code) => names.get(code) ?? code).join('、')}`;
    }),
  );
  const compared = asked.since
    ? `与截止 ${asked.since} 比`
    : asked.compare && { [Compare.PREVIOUS]: '环比', [Compare.YEAR_AGO]: '同比' }[asked.compare];
  const wanting = answer.spans.filter(({ complete }) => !complete).map(({ name, why }) => `${name}（${why}）`);
  return [
    ['条件', words.join('；') || '全部'],
    ['时间', `${answer.spans[0]?.name ?? ''}至${answer.spans.at(-1)?.name ?? ''}`],
    ['截止日', answer.asOf],
    ...(compared ? [['比较', compared]] : []),
    ['不完整', wanting.join('；') || '无'],
    ['指纹', answer.fingerprint],
  ].map(([name = '', value = '']): [string, string] => [name, value]);
}

const heading = (title: string, about: readonly [string, string][]): BookCell[][] => [
  [text(title, 'heading')],
  ...about.map(([name, value]) => [text(name, 'muted'), text(value, 'plain')]),
  [],
];

/** Values of the dimensions down, times and measures across; the total first, which is counted anew and not added up. */
function pivot(
  title: string,
  about: readonly [string, string][],
  answer: MeasureAnswer,
  by: readonly string[],
): BookSheet {
  const { spans, measures, cells, totals } = answer;
  const columns = spans.flatMap((span) => measures.map((measure) => ({ span, measure })));
  const head = columns.map(
    ({ span, measure }) => `${span.name}${span.complete ? '' : '*'} ${measure.name}（${measure.unit}）`,
  );
  const found = new Map([...cells, ...totals].map((cell) => [`${cell.measure}|${cell.span}|${keyOf(cell)}`, cell]));
  const keys = new Map(cells.filter((cell) => cell.keys.length > 0).map((cell) => [keyOf(cell), cell.keys]));
  const names = by.length > 0 ? by : ['范围'];
  const line = (labels: readonly string[], key: string) => [
    ...labels.map((label) => text(label)),
    ...columns.map(({ span, measure }) =>
      number(found.get(`${measure.code}|${span.key}|${key}`)?.figure.value ?? null),
    ),
  ];
  const whole = line(
    names.map((_, at) => (at === 0 ? '合计' : '')),
    '',
  );
  const rows = [
    ...heading(title, about),
    header([...names, ...head]),
    whole,
    ...[...keys].map(([key, list]) =>
      line(
        list.map(({ name }) => name),
        key,
      ),
    ),
  ];
  return {
    name: '表',
    columns: [...names.map(() => ({ width: 18 })), ...columns.map(() => ({ width: 14 }))],
    rows: numbered(rows),
    header: about.length + 3,
    foot: `${title} 指纹 ${answer.fingerprint}`,
  };
}

/** One line a number, with what it is a share of and what it is compared with. */
function lines(
  title: string,
  about: readonly [string, string][],
  answer: MeasureAnswer,
  by: readonly string[],
): BookSheet {
  const named = new Map(answer.measures.map((measure) => [measure.code, measure]));
  const spans = new Map(answer.spans.map((span) => [span.key, span]));
  const head = ['时间', ...by, '指标', '单位', '数值', '分子', '分母', '比较期', '增减', '增减（%）', '说明'];
  const line = ({ span, keys, measure, figure, before, change, changePercent }: MeasureCell) => [
    text(`${spans.get(span)?.name ?? span}${spans.get(span)?.complete ? '' : '*'}`),
    ...by.map((_, at) => text(keys.length === 0 ? (at === 0 ? '合计' : '') : (keys[at]?.name ?? ''))),
    ...[text(named.get(measure)?.name ?? measure), text(named.get(measure)?.unit ?? '')],
    ...[number(figure.value), number(figure.numerator), number(figure.denominator)],
    ...[number(before?.value ?? null), number(change), number(changePercent), text(figure.why)],
  ];
  const rows = [...answer.totals, ...(by.length > 0 ? answer.cells : [])].map(line);
  return {
    name: '逐项',
    columns: head.map((name) => ({ width: ['指标', '时间', '说明'].includes(name) ? 22 : 13 })),
    rows: numbered([...heading(title, about), header(head), ...rows]),
    header: about.length + 3,
  };
}

function definitions({ measures }: MeasureAnswer): BookSheet {
  const rows = measures.map(({ name, unit, definition, formula, owner, source, note }) =>
    [name, unit, definition, formula, owner, source, note].map((value) => text(value)),
  );
  return {
    name: '口径',
    columns: [20, 8, 50, 50, 16, 36, 40].map((width) => ({ width })),
    rows: numbered([header(['指标', '单位', '口径', '公式', '负责', '依据', '说明']), ...rows]),
    header: 1,
  };
}

/** An answer as a workbook that explains itself: filters, cut-off day, what is wanting, definitions and fingerprint. */
export async function measureFile(ctx: Context, scope: Scope, asked: FileAsked): Promise<MeasureFile> {
  const { measures, by, from, to, grain, until, compare, since } = asked;
  if (compare && since) throw badInput('环比（同比）和截止日比较只能选一种。');
  const filter = filterOf(asked.filter);
  const answer = await answerOf(ctx, scope, {
    ...{ measures, by, filter, spans: spansOf(from, to, grain, until), asOf: until },
    ...(compare ? { compare } : {}),
    ...(since ? { compareAsOf: since } : {}),
  });
  const title = asked.title?.trim() || answer.measures.map(({ name }) => name).join('、');
  const about = await aboutOf(ctx, scope, filter, asked, answer);
  const dimensions = by.map((dimension) => DIMENSION_NAMES[dimension]);
  const book: Book = {
    ...{ title, subject: `${scope.county} ${answer.fingerprint}`, version: '1' },
    sheets: [pivot(title, about, answer, dimensions), lines(title, about, answer, dimensions), definitions(answer)],
  };
  const bytes = await inMemory((out) => writeBook(out, book));
  return Object.assign(new MeasureFile(), {
    name: `${title.slice(0, 40).replace(/[\\/:*?"<>|]/g, ' ')}-${from}-${to}.xlsx`,
    content: bytes.toString('base64'),
    fingerprint: answer.fingerprint,
  });
}
