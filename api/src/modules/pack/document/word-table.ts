import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { FONT, run, TEXT_WIDTH } from '../../../official-form.ts';
import { columnNeeds, fitted, type Texts } from './text.ts';

/** Sizes of text in tables by their number of columns, in half points: 四号, 小四, 五号, 小五. */
const SIZES: readonly (readonly [columns: number, size: number])[] = [
  [3, 28],
  [5, 24],
  [7, 21],
];
const SMALLEST = 18;

/** Room left and right of a cell's text, in twentieths of a point. */
const SIDE = 60;

const sizeFor = (columns: number): number => SIZES.find(([most]) => columns <= most)?.[1] ?? SMALLEST;

/** Widths that add up to the width of the text: a half character is half as wide as the text is high. */
function widthsOf({ columns, rows }: Texts, size: number): number[] {
  const needs = columnNeeds(
    columns.map(({ name }) => name),
    rows,
  );
  return fitted(
    needs.map((need) => need * size * 5 + SIDE * 4),
    TEXT_WIDTH,
  ).map(Math.floor);
}

/** A table of Word's own: its header comes again on every page, no row is torn, a total stands apart. */
export function wordTable(texts: Texts): Table {
  const { columns, rows, total = false } = texts;
  const size = sizeFor(columns.length);
  const widths = widthsOf(texts, size);
  const cell = (text: string, at: number, head: boolean, bold: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: SIDE, right: SIDE },
      children: [
        new Paragraph({
          alignment: head ? AlignmentType.CENTER : columns[at]?.number ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: text.split('\n').map((part, line) => run(part, size, bold ? FONT.heading : FONT.text, line > 0)),
        }),
      ],
    });
  const row = (cells: readonly string[], head: boolean, bold = head) =>
    new TableRow({
      cantSplit: true,
      tableHeader: head,
      children: columns.map((_, at) => cell(cells[at] ?? '', at, head, bold)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((cells, at) => row(cells, false, total && at === rows.length - 1)),
    ],
  });
}
