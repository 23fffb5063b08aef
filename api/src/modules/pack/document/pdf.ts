import type { Content, DynamicContent, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Pack, PackPage, PackTable } from '../pack.ts';
import { drawable } from './chart-looks.ts';
import { chartSvg } from './chart-svg.ts';
import { PDF_FONT, pdfmake } from './pdf-font.ts';
import {
  aboutTexts,
  columnNeeds,
  figureTexts,
  fitted,
  footLine,
  fullTitle,
  ordinal,
  paperTexts,
  type Texts,
  wanting,
} from './text.ts';

/** Margins left, top, right, bottom, in points. */
const MARGINS: [number, number, number, number] = [56, 64, 52, 56];
/** Width of the text on A4, in points. */
const WIDTH = 595 - MARGINS[0] - MARGINS[2];
/** Padding at both sides of a cell, in points. */
const PADDING = 8;

const GREY = '#566071';
const RED = '#b42318';
const LINE = '#b9c2cd';

/** Lines around cells; none above the title that a table begins with. */
const layout = (titled: boolean) => ({
  hLineWidth: (line: number) => (titled && line === 0 ? 0 : 0.5),
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingLeft: () => PADDING / 2,
  paddingRight: () => PADDING / 2,
});

/** A title over all columns of its table. */
const spanning = (text: string, columns: number): TableCell[] => [
  { text, colSpan: columns, style: 'caption', border: [false, false, false, false] },
  ...Array.from({ length: columns - 1 }, () => ({})),
];

const HEADER = '#eaf1fb';

/** A table whose title and header come again on every page and whose rows are not torn. */
function table(title: string | null, { columns, rows, total = false }: Texts): Content {
  const names = columns.map(({ name }) => name);
  const size = columns.length > 8 ? 8 : 9.5;
  const room = WIDTH - columns.length * PADDING - (columns.length + 1) / 2;
  const needs = columnNeeds(names, rows).map((need) => need * size * 0.56);
  const body: TableCell[][] = [
    ...(title === null ? [] : [spanning(title, columns.length)]),
    names.map((text) => ({ text, bold: true, alignment: 'center', fillColor: HEADER })),
    ...rows.map((cells, row) =>
      columns.map(({ number }, at) => ({
        text: cells[at] ?? '',
        alignment: number ? ('right' as const) : ('left' as const),
        bold: total && row === rows.length - 1,
      })),
    ),
  ];
  return {
    layout: layout(title !== null),
    fontSize: size,
    margin: [0, 2, 0, 4],
    table: {
      headerRows: title === null ? 1 : 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: fitted(needs, room),
      body,
    },
  };
}

const caption = (text: string): Content => ({ text, style: 'caption' });

const packTable = (one: PackTable): Content[] => [
  table(one.title, paperTexts(one)),
  ...(one.note ? [{ text: one.note, style: 'remark' }] : []),
];

function figures(page: PackPage): Content[] {
  const texts = figureTexts(page);
  return texts ? [table('主要数字', texts)] : [];
}

const charts = (page: PackPage): Content[] =>
  drawable(page.charts).map((chart) => ({
    unbreakable: true,
    stack: [caption(`${chart.title}（${chart.unit}）`), { svg: chartSvg(chart, WIDTH), width: WIDTH }],
  }));

const duties = ({ duties: asked }: PackPage): Content[] =>
  asked.length === 0
    ? []
    : [
        table('文件要求', {
          columns: [{ name: '单位' }, { name: '要求' }, { name: '依据' }],
          rows: asked.map(({ who, text, clause }) => [who, text, clause]),
        }),
      ];

const pageContent = (page: PackPage, at: number): Content[] => [
  { text: `${ordinal(at + 1)}、${page.title}`, style: 'heading', ...(at > 0 ? { pageBreak: 'before' as const } : {}) },
  ...(page.agenda ? [{ text: `议题：${page.agenda}`, style: 'remark' }] : []),
  ...page.findings.map((text): Content => ({ text, style: 'finding' })),
  ...figures(page),
  ...charts(page),
  ...page.tables.flatMap(packTable),
  ...duties(page),
];

function frame(pack: Pack): Pick<TDocumentDefinitions, 'header' | 'footer'> {
  const incomplete = wanting(pack);
  const at: [number, number, number, number] = [MARGINS[0], 24, MARGINS[2], 0];
  const foot: DynamicContent = (page, pages) => ({
    margin: at,
    fontSize: 8,
    color: GREY,
    columns: [{ text: footLine(pack) }, { text: `${page} / ${pages}`, alignment: 'right', width: 60 }],
  });
  return {
    header: () => ({
      margin: at,
      fontSize: 8,
      stack: [
        { text: fullTitle(pack), color: GREY },
        ...(incomplete ? [{ text: incomplete, color: RED, bold: true }] : []),
      ],
    }),
    footer: foot,
  };
}

/** The pack as a PDF: its text can be searched and copied, tables repeat their header, charts are drawn in lines. */
export function packPdf(pack: Pack): Promise<Buffer> {
  const title = fullTitle(pack);
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: MARGINS,
      info: { title, author: pack.place, subject: `${pack.period} ${pack.fingerprint}` },
      language: 'zh-CN',
      ...frame(pack),
      defaultStyle: { font: PDF_FONT, fontSize: 10.5, lineHeight: 1.25 },
      styles: {
        title: { fontSize: 20, bold: true, alignment: 'center', margin: [0, 8, 0, 12] },
        heading: { fontSize: 15, bold: true, margin: [0, 10, 0, 6] },
        caption: { fontSize: 11, bold: true, margin: [-PADDING / 2, 6, 0, 1] },
        remark: { fontSize: 9, color: GREY, margin: [0, 0, 0, 4] },
        finding: { fontSize: 11.5, margin: [0, 0, 0, 4] },
      },
      content: [{ text: title, style: 'title' }, table(null, aboutTexts(pack)), ...pack.pages.flatMap(pageContent)],
    })
    .getBuffer();
}
