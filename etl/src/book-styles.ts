import { MAIN, XML } from './write-xlsx.ts';

const BORDER =
  '<border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFBFC5CE"/></left><right style="thin"><color rgb="FFBFC5CE"/></right><top style="thin"><color rgb="FFBFC5CE"/></top><bottom style="thin"><color rgb="FFBFC5CE"/></bottom><diagonal/></border>';
const FONTS = [
  '',
  '<b/>',
  '<color rgb="FFB42318"/>',
  '<b/><color rgb="FFB42318"/>',
  '<color rgb="FF5F6978"/>',
  '<b/><sz val="16"/>',
];
const FILLS = ['FFE8EEF8', 'FFFBE3C8', 'FFFFC7CE', 'FFFFEB9C'];
/** Built-in number formats of spreadsheet programs, and one of ours. */
const FORMAT = { general: 0, whole: 1, money: 2, text: 49, day: 164 } as const;
const WRAP = '<alignment vertical="top" wrapText="1"/>';
const CENTRE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

interface Look {
  format?: number;
  /** Place in FONTS. */
  font?: number;
  /** Place in FILLS, from 1. */
  fill?: number;
  framed?: boolean;
  align?: string;
}

/** What a cell or a column looks like. `bad` and `notice` are text: what is corrected in them keeps its digits. */
const LOOKS = {
  plain: {},
  text: { format: FORMAT.text },
  day: { format: FORMAT.day },
  money: { format: FORMAT.money },
  whole: { format: FORMAT.whole },
  header: { font: 1, fill: 1, framed: true, align: CENTRE },
  required: { font: 1, fill: 2, framed: true, align: CENTRE },
  missing: { font: 3, fill: 3, framed: true, align: CENTRE },
  unknown: { font: 1, fill: 4, framed: true, align: CENTRE },
  title: { font: 1 },
  banner: { font: 1, align: CENTRE },
  heading: { font: 5, align: CENTRE },
  cell: { framed: true, align: CENTRE },
  wrap: { format: FORMAT.text, framed: true, align: WRAP },
  muted: { font: 4 },
  bad: { format: FORMAT.text, fill: 3, framed: true },
  notice: { format: FORMAT.text, fill: 4, framed: true },
  reason: { format: FORMAT.text, font: 2, align: WRAP },
} as const satisfies Record<string, Look>;

export type Style = keyof typeof LOOKS;

const NAMES = Object.keys(LOOKS) as Style[];

/** Index of a style in STYLES. */
export const styleNo = (style: Style): number => NAMES.indexOf(style);

function xf({ format = 0, font = 0, fill = 0, framed = false, align = '' }: Look): string {
  const fillId = fill === 0 ? 0 : fill + 1;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fillId}" borderId="${framed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align}</xf>`;
}

const fonts = FONTS.map((more) => {
  const bold = more.includes('<b/>') ? '<b/>' : '';
  const size = more.includes('<sz') ? '' : '<sz val="11"/>';
  return `<font>${bold}${size}${more.replace('<b/>', '')}<name val="宋体"/></font>`;
}).join('');
const fills = FILLS.map(
  (colour) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
).join('');

/** The part xl/styles.xml of every book. */
export const BOOK_STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="${FONTS.length}">${fonts}</fonts><fills count="${FILLS.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills><borders count="2">${BORDER}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${NAMES.length}">${NAMES.map((name) => xf(LOOKS[name])).join('')}</cellXfs></styleSheet>`;
