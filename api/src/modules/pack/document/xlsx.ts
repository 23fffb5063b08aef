import { type Book, type BookSheet, inMemory, writeBook } from '@dixian/etl';
import type { Pack, PackCell, PackColumn, PackFigure, PackPage, PackTable } from '../pack.ts';
import { drawable } from './chart-looks.ts';
import {
  aboutPack,
  beforeText,
  chartTable,
  footLine,
  fullTitle,
  MISSING,
  ordinal,
  tableTexts,
  wanting,
} from './text.ts';
import { type Titled, widthsOf, XlsxSheet } from './xlsx-sheet.ts';

/** Longest name of a sheet that spreadsheet programs take, and what it may not hold. */
const NAME = 31;
const FORBIDDEN = /[\\/?*[\]:：'’]/g;

const FIGURES: readonly PackColumn[] = [
  { name: '指标' },
  { name: '数值', number: true },
  { name: '单位' },
  { name: '分子', number: true },
  { name: '分母', number: true },
  { name: '比较' },
  { name: '增减', number: true },
  { name: '说明' },
];

const DUTIES: readonly PackColumn[] = [{ name: '单位' }, { name: '文件要求' }, { name: '依据' }];

const figureCells = (figure: PackFigure): string[] => [
  figure.name,
  figure.value ?? MISSING,
  figure.unit,
  String(figure.numerator ?? ''),
  String(figure.denominator ?? ''),
  beforeText(figure),
  figure.before?.change ?? '',
  figure.why ?? '',
];

/** A table whose figures are their values alone: numerators and denominators stand in the table of all figures. */
function bare({ rows, ...table }: PackTable, figures: readonly PackFigure[]): PackTable {
  const values = new Map(figures.map(({ id, value }) => [id, value ?? MISSING]));
  const cell = ({ text, figure }: PackCell, at: number) => ({
    text: (table.columns[at]?.number && figure && values.get(figure)) || text,
  });
  return { ...table, rows: rows.map(({ cells }) => ({ cells: cells.map(cell) })) };
}

/** Everything of a page that is a table, by its title; the figures of its charts too. */
function tablesOf(page: PackPage): Titled[] {
  const { figures, tables, charts, duties } = page;
  return [
    ...tables.map((table) => ({ ...tableTexts(bare(table, figures)), title: table.title, note: table.note })),
    ...drawable(charts).map((chart) => ({ ...tableTexts(chartTable(chart)), title: `图：${chart.title}` })),
    ...(duties.length > 0
      ? [{ title: '文件要求', columns: DUTIES, rows: duties.map(({ who, text, clause }) => [who, text, clause]) }]
      : []),
    ...(figures.length > 0 ? [{ title: '全部数字', columns: FIGURES, rows: figures.map(figureCells) }] : []),
  ];
}

function pageSheet(pack: Pack, page: PackPage, at: number): XlsxSheet {
  const tables = tablesOf(page);
  const sheet = new XlsxSheet(widthsOf(tables));
  sheet.line(`${ordinal(at + 1)}、${page.title}`, 'heading');
  sheet.line(footLine(pack), 'muted');
  const incomplete = wanting(pack);
  if (incomplete) sheet.line(incomplete, 'notice');
  sheet.head = sheet.rows.length;
  if (page.agenda) sheet.line(`议题：${page.agenda}`);
  for (const text of page.findings) sheet.line(text);
  sheet.line('');
  for (const one of tables) sheet.table(one);
  return sheet;
}

const sheetName = (title: string, at: number): string =>
  `${at + 1} ${title.replace(FORBIDDEN, ' ')}`.slice(0, NAME).trim();

function aboutSheet(pack: Pack): BookSheet {
  const sheet = new XlsxSheet([16, 80]);
  sheet.line(fullTitle(pack), 'heading');
  const incomplete = wanting(pack);
  if (incomplete) sheet.line(incomplete, 'notice');
  for (const [name, text] of aboutPack(pack))
    sheet.add([
      { value: name, style: 'header' },
      { value: text, style: 'wrap' },
    ]);
  return {
    name: '说明',
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows,
    merges: () => sheet.merges,
  };
}

/** What a figure means, as it is declared: name and text. */
export interface Defined {
  name: string;
  unit: string;
  definition: string;
  formula: string;
  source: string;
}

function definitionSheet(defined: readonly Defined[]): BookSheet {
  const sheet = new XlsxSheet([18, 8, 40, 40, 30]);
  sheet.add(['指标', '单位', '含义', '算法', '依据'].map((value) => ({ value, style: 'header' as const })));
  for (const { name, unit, definition, formula, source } of defined)
    sheet.add([name, unit, definition, formula, source].map((value) => ({ value, style: 'wrap' as const })));
  return { name: '指标含义', columns: sheet.widths.map((width) => ({ width })), rows: sheet.rows, header: 1 };
}

/** The pack as a workbook: a sheet about it, one a page with every figure, and what the measures mean. */
export function packXlsx(pack: Pack, defined: readonly Defined[] = []): Promise<Buffer> {
  const pages = pack.pages.map((page, at): BookSheet => {
    const sheet = pageSheet(pack, page, at);
    return {
      name: sheetName(page.title, at),
      columns: sheet.widths.map((width) => ({ width })),
      rows: sheet.rows,
      merges: () => sheet.merges,
      headerFrom: 1,
      header: sheet.head,
      foot: [footLine(pack), wanting(pack)].filter(Boolean).join('  '),
    };
  });
  const book: Book = {
    ...{ title: fullTitle(pack), subject: `${pack.period} ${pack.fingerprint}`, version: '1' },
    sheets: [aboutSheet(pack), ...pages, ...(defined.length > 0 ? [definitionSheet(defined)] : [])],
  };
  return inMemory((out) => writeBook(out, book));
}
