import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
} from 'docx';
import { everyFont, FIRST, FONT, FORM, line, PAGE, pageNumber, run, SPACING, titled } from '../../../official-form.ts';
import type { Pack, PackPage, PackTable } from '../pack.ts';
import { drawable } from './chart-looks.ts';
import { aboutTexts, figureTexts, footLine, fullTitle, ordinal, paperTexts, wanting } from './text.ts';
import { wordChart } from './word-chart.ts';
import { wordTable } from './word-table.ts';

export type Block = ReturnType<typeof wordTable> | Paragraph;

/** 一、 */
export const heading = (text: string, more: object = {}) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: SPACING,
    indent: FIRST,
    children: [run(text, FORM.text, FONT.heading)],
    ...more,
  });

/** （一） */
export const subheading = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: SPACING,
    indent: FIRST,
    children: [run(text, FORM.text, FONT.subheading)],
  });

export const paragraph = (text: string) => line(text, { indent: FIRST });

/** A line about what stands above or below it, smaller than the text. */
const remark = (text: string, more: object = {}) =>
  new Paragraph({ spacing: { before: 60, after: 120 }, children: [run(text, 21)], ...more });

/** What Word wants below a table; too low to begin a page of its own. */
const gap = () => new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [run('', 4)] });

/** A table with its note below. */
export const tableBlocks = (table: PackTable): Block[] => [
  wordTable(paperTexts(table)),
  table.note ? remark(table.note) : gap(),
];

export const chartBlocks = (page: PackPage): Block[] =>
  drawable(page.charts).map(
    (chart) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepLines: true,
        spacing: { before: 160, after: 160 },
        children: [wordChart(chart)],
      }),
  );

function figureBlocks(page: PackPage): Block[] {
  const texts = figureTexts(page);
  return texts ? [wordTable(texts), gap()] : [];
}

/** What the document asks of whom, with its words. */
export const dutyBlocks = (page: PackPage): Block[] =>
  page.duties.map(({ text, clause }) => paragraph(`${text}（${clause}）`));

/** A page of the pack: each begins on a new sheet, as it is laid before the meeting. */
function pageBlocks(page: PackPage, at: number): Block[] {
  const parts: [name: string, blocks: Block[]][] = [
    ['主要数字', figureBlocks(page)],
    ['走势和对比', chartBlocks(page)],
    ...page.tables.map((table): [string, Block[]] => [table.title, tableBlocks(table)]),
    ['文件要求', dutyBlocks(page)],
  ];
  const told = parts.filter(([, blocks]) => blocks.length > 0);
  return [
    heading(`${ordinal(at + 1)}、${page.title}`, { pageBreakBefore: at > 0 }),
    ...(page.agenda ? [remark(`议题：${page.agenda}`, { indent: FIRST })] : []),
    ...page.findings.map(paragraph),
    ...told.flatMap(([name, blocks], part) => [subheading(`（${ordinal(part + 1)}）${name}`), ...blocks]),
  ];
}

/** On every page: what is wanting, and what the paper is about. */
function head(pack: Pack): Header {
  const lines = [wanting(pack), footLine(pack)].filter((text): text is string => text !== null);
  return new Header({
    children: lines.map(
      (text) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, 18, FONT.foot)] }),
    ),
  });
}

const HEADING = {
  run: { size: FORM.text, color: '000000', font: everyFont(FONT.heading) },
  paragraph: { spacing: SPACING },
};

/** A paper in the official form: pages numbered at their outer edges, with a head on each. */
export function official(pack: Pack, title: string, children: ISectionOptions['children']): Promise<Buffer> {
  const top = head(pack);
  return Packer.toBuffer(
    new Document({
      title,
      creator: pack.place,
      subject: `${pack.period} ${pack.fingerprint}`,
      evenAndOddHeaderAndFooters: true,
      styles: {
        default: {
          document: { run: { size: FORM.text, font: everyFont(FONT.text), language: { eastAsia: 'zh-CN' } } },
          heading1: HEADING,
          heading2: { ...HEADING, run: { ...HEADING.run, font: everyFont(FONT.subheading) } },
        },
      },
      sections: [
        {
          properties: { page: PAGE },
          headers: { default: top, even: top },
          footers: {
            default: new Footer({ children: [pageNumber('ODD')] }),
            even: new Footer({ children: [pageNumber('EVEN')] }),
          },
          children,
        },
      ],
    }),
  );
}

/** The pack as it is laid before a meeting, as a Word file with tables and charts that can be edited. */
export const packWord = (pack: Pack): Promise<Buffer> =>
  official(pack, pack.title, [
    titled(fullTitle(pack)),
    wordTable(aboutTexts(pack)),
    gap(),
    ...pack.pages.flatMap((page, at) => pageBlocks(page, at)),
  ]);
