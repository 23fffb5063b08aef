import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalAlign, WidthType } from 'docx';
import { FIRST, FONT, FORM, line, PAGE, run, titled } from '../../official-form.ts';
import type { Letter } from './letter.type.ts';

/** Height of a row to be filled in, in twentieths of a point. */
const ROW = 680;

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
          height: { value: ROW, rule: 'atLeast' },
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
