import { today } from '../../submission/today.ts';
import type { Pack, PackCell, PackChart, PackColumn, PackFigure, PackPage, PackTable } from '../pack.ts';

/** What stands where a value is missing; its reason stands beside it. */
export const MISSING = '—';

/** A number as the tables of a pack hold it: sign, digits with or without commas, at most a per cent sign. */
const NUMBER = /^[+\-−]?\d{1,3}(,?\d{3})*(\.\d+)?%?$/;

/** 1234 → 1,234; what is no number stays as it is. */
export const grouped = (text: string): string => {
  if (!NUMBER.test(text)) return text;
  const [whole = '', rest] = text.replaceAll(',', '').split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? spaced : `${spaced}.${rest}`;
};

/** The number that a text says; null where it says none. */
export const numberIn = (text: string): number | null =>
  NUMBER.test(text) ? Number(text.replaceAll(',', '').replace('%', '').replace('−', '-')) : null;

/** What a cell says: figures and other numbers with their thousands apart. */
export const cellText = ({ text }: PackCell, { number }: PackColumn): string => (number ? grouped(text) : text);

/** Name and unit of a column: 收到（户）. */
export const columnName = ({ name, unit }: PackColumn): string => (unit ? `${name}（${unit}）` : name);

/** 1,234 户; 90.24%; — where it is missing. */
export function valueText({ value, unit }: Pick<PackFigure, 'value' | 'unit'>): string {
  if (value === null) return MISSING;
  return unit === '%' ? `${grouped(value)}%` : `${grouped(value)} ${unit}`;
}

/** 37/41; of a count nothing. */
export const fraction = ({ numerator, denominator }: PackFigure): string =>
  numerator === null || denominator === null ? '' : `${grouped(String(numerator))}/${grouped(String(denominator))}`;

/** +47; nothing where there is nothing to compare with. */
export function changeText({ before, unit }: PackFigure): string {
  if (!before || before.change === null) return '';
  const change = grouped(before.change);
  const signed = /^[1-9]|^0\.(?!0+$)/.test(change) ? `+${change}` : change.replace(/^-/, '−');
  return unit === '%' ? `${signed} 个百分点` : signed;
}

/** 上期 365; nothing where there is nothing to compare with. */
export const beforeText = ({ before, unit }: PackFigure): string =>
  before ? `${before.name} ${valueText({ value: before.value, unit })}` : '';

/** Figures that have a row of a table to themselves: such a table is a list of figures. */
const listed = (tables: readonly PackTable[]): Set<string> =>
  new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => {
        const figures = cells.flatMap(({ figure }) => figure ?? []);
        return figures.length === 1 ? figures : [];
      }),
    ),
  );

/** Figures at the head of a page: those that lead it, unless a table lists them all, and those that no table says. */
export function headFigures({ figures, tables }: Pick<PackPage, 'figures' | 'tables'>): PackFigure[] {
  const said = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ figure }) => figure))));
  const own = listed(tables);
  const leads = figures.filter(({ lead }) => lead);
  const again = leads.length > 1 && leads.every(({ id }) => own.has(id));
  return figures.filter(({ id, lead }) => (lead && !again) || !said.has(id));
}

/** 90.24%（37/41） */
export const shareText = (figure: PackFigure): string =>
  `${valueText(figure)}${figure.value !== null && fraction(figure) ? `（${fraction(figure)}）` : ''}`;

/** 上期 365 条，+47 */
export const compared = (figure: PackFigure): string =>
  [beforeText(figure), changeText(figure)].filter(Boolean).join('，');

/** What is told of a figure at the head of a page. */
const FIGURE_COLUMNS: readonly { name: string; number?: true; text: (figure: PackFigure) => string }[] = [
  { name: '指标', text: ({ name }) => name },
  { name: '数值', number: true, text: shareText },
  { name: '比较', text: compared },
  { name: '说明', text: ({ why }) => why ?? '' },
];

/** A table as paper shows it: columns with their texts. */
export interface Texts {
  columns: readonly Pick<PackColumn, 'name' | 'number'>[];
  rows: readonly (readonly string[])[];
  total?: boolean;
}

/** The figures at the head of a page as a table, without columns that say nothing; null where there are none. */
export function figureTexts(page: PackPage): Texts | null {
  const head = headFigures(page);
  if (head.length === 0) return null;
  const columns = FIGURE_COLUMNS.filter(({ text }, at) => at < 2 || head.some((figure) => text(figure) !== ''));
  return { columns, rows: head.map((figure) => columns.map(({ text }) => text(figure))) };
}

/** A table of a pack: units in its header, thousands apart. */
export const tableTexts = ({ columns, rows, total }: PackTable): Texts => ({
  columns: columns.map((column) => ({ ...column, name: columnName(column) })),
  rows: rows.map(({ cells }) => columns.map((column, at) => cellText(cells[at] ?? { text: '' }, column))),
  ...(total ? { total } : {}),
});

/** Columns from which on a share stands above its fraction instead of beside it. */
const NARROW = 5;

/** The same on paper: a word where there are no rows, and in tables of many columns shares in two lines. */
export function paperTexts(table: PackTable): Texts {
  const texts = tableTexts(table);
  if (texts.rows.length === 0) return { ...texts, rows: [['没有']] };
  if (texts.columns.length < NARROW) return texts;
  const rows = texts.rows.map((cells) =>
    cells.map((text) => text.replace(/^([\d.,]+%)（([\d,]+\/[\d,]+)）$/, '$1\n（$2）')),
  );
  return { ...texts, rows };
}

/** The figures of a chart as a table: a row each category, a column each series. */
export const chartTable = ({ id, title, unit, categories, series }: PackChart): PackTable => ({
  ...{ id, title },
  columns: [{ name: '' }, ...series.map(({ name }) => ({ name, unit, number: true as const }))],
  rows: categories.map((category, at) => ({
    cells: [
      { text: category },
      ...series.map(({ values }) => ({ text: values[at] === null ? MISSING : String(values[at] ?? MISSING) })),
    ],
  })),
});

/** Stands on every page of a pack that is not complete; null where nothing is wanting. */
export const wanting = ({ complete, why }: Pack): string | null =>
  complete ? null : `数据不完整：${why ?? '尚未报齐'}`;

/** 2025-09-05 → 2025年9月5日 */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Whether the figures can still change, and since when not. */
export const frozenText = ({ frozenAt }: Pack): string =>
  frozenAt === null ? '未冻结，数字随数据更新' : `冻结于${dayText(today(new Date(frozenAt)))}`;

/** What a pack says about itself: name and text. */
export const aboutPack = (pack: Pack): [name: string, text: string][] => [
  ['会议', `${pack.place}${pack.meeting}`],
  ['时段', pack.period],
  ['截止日', dayText(pack.asOf)],
  ['依据', pack.source],
  ['状态', frozenText(pack)],
  ['指纹', pack.fingerprint],
];

/** The same as a table. */
export function aboutTexts(pack: Pack): Texts {
  const [first = ['', ''], ...rows] = aboutPack(pack);
  return { columns: first.map((name) => ({ name })), rows };
}

/** The same in one line, for the foot of a page. */
export const footLine = (pack: Pack): string =>
  [pack.place, pack.period, `截止${dayText(pack.asOf)}`, `指纹${pack.fingerprint.slice(0, 16)}`].join('  ');

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function ordinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
}

/** Width of a text in the characters by which columns are measured: a Chinese one takes two. */
export const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** Width of the longest line of a text. */
const lineWidth = (text: string): number => Math.max(...text.split('\n').map(widthOf));

/** Width that each column of a table needs for its longest text, in such characters. A long header may stand in two lines. */
export const columnNeeds = (header: readonly string[], rows: readonly (readonly string[])[]): number[] =>
  header.map((name, at) =>
    Math.max(4, Math.min(widthOf(name), widthOf(name) / 2 + 4), ...rows.map((row) => lineWidth(row[at] ?? ''))),
  );

/** Widths that fill a room: what there is more than needed is shared out, what is wanting is taken from the widest. */
export function fitted(needs: readonly number[], room: number): number[] {
  const sum = needs.reduce((all, one) => all + one, 0);
  if (sum <= room) return needs.map((need) => (need / sum) * room);
  let left = room;
  let open = needs.length;
  const most = [...needs]
    .sort((a, b) => a - b)
    .reduce((cap, need) => {
      if (need * open > left) return cap;
      left -= need;
      open -= 1;
      return open === 0 ? need : left / open;
    }, room / needs.length);
  return needs.map((need) => Math.min(need, most));
}

/** The title with the place, once. */
export const fullTitle = ({ place, title }: Pick<Pack, 'place' | 'title'>): string =>
  title.includes(place) ? title : `${place}${title}`;

/** The title as a file may have it. */
export const fileName = (pack: Pack, kind: string): string =>
  `${fullTitle(pack)
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()}.${kind}`;
