import {
  AlignmentType,
  Document,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Letter } from './letter.type.ts';

/** The form of official papers (GB/T 9704): sizes in half points, lengths in twentieths of a point. */
const FORM = {
  text: 32,
  title: 44,
  line: 579,
  /** Two characters of text. */
  indent: 640,
  row: 680,
};
const FONT = { text: '仿宋_GB2312', title: '方正小标宋简体' };
/** A4 with its margins. */
const PAGE = {
  size: { width: '210mm', height: '297mm', orientation: PageOrientation.PORTRAIT },
  margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' },
} as const;

const SPACING = { line: FORM.line, lineRule: LineRuleType.EXACT } as const;

/** Both kinds of indent: Word counts by characters, other programs by length. */
const FIRST = { firstLine: FORM.indent, firstLineChars: 200 };

const run = (text: string, size = FORM.text, font = FONT.text) =>
  new TextRun({ text, size, font: { ascii: font, hAnsi: font, eastAsia: font, cs: font } });

const line = (text: string, more: object = {}) => new Paragraph({ spacing: SPACING, children: [run(text)], ...more });

const titled = (text: string) =>
  new Paragraph({
    spacing: { ...SPACING, line: FORM.line + FORM.text, after: FORM.text * 6 },
    alignment: AlignmentType.CENTER,
    children: [run(text, FORM.title, FONT.title)],
  });

const cell = (text: string, share: number) =>
  new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, FORM.text - 4)] })],
  });

/** Lines of the receipt (送达回执), to be filled in by hand. */
const RECEIPT = [
  ['受送达人签名或盖章', '送达方式'],
  ['送达日期', '送达人签名'],
] as const;

const receipt = () =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: RECEIPT.map(
      ([left, right]) =>
        new TableRow({
          cantSplit: true,
          height: { value: FORM.row, rule: 'atLeast' },
          children: [cell(left, 28), cell('', 24), cell(right, 24), cell('', 24)],
        }),
    ),
  });

/** Who is written to: the name, the place, and of the ID number its two ends. */
export const salutation = ({ addressee, place, idNoMasked }: Letter): string =>
  `${addressee ?? '＿＿＿＿＿＿'}${place || idNoMasked ? `（${[place, idNoMasked].filter(Boolean).join('，')}）` : ''}：`;

/** Number of the letter; before it is told, a line to write it on. */
export const numberLine = ({ number }: Letter): string => `编号：${number ?? '＿＿＿＿＿＿＿＿'}`;

/** The letter as a Word file that the township can still edit, stamp and print. */
export async function letterDocx(letter: Letter): Promise<Buffer> {
  const document = new Document({
    title: letter.title,
    creator: letter.signer,
    styles: { default: { document: { run: { size: FORM.text, font: FONT.text } } } },
    sections: [
      {
        properties: { page: PAGE },
        children: [
          titled(letter.title),
          line(numberLine(letter), { alignment: AlignmentType.RIGHT }),
          line(salutation(letter)),
          ...letter.paragraphs.map((text) => line(text, { indent: FIRST })),
          line(''),
          line(letter.signer, { alignment: AlignmentType.RIGHT, indent: { right: FORM.indent } }),
          line(letter.dayText, { alignment: AlignmentType.RIGHT, indent: { right: FORM.indent } }),
          line('送达回执', { alignment: AlignmentType.CENTER, keepNext: true }),
          receipt(),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
