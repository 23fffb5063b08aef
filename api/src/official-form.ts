import {
  AlignmentType,
  convertMillimetersToTwip,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

/** The form of official papers (GB/T 9704): sizes in half points, lengths in twentieths of a point. */
export const FORM = {
  text: 32,
  title: 44,
  line: 579,
  /** Two characters of text. */
  indent: 640,
  /** Of the number of a page (四号). */
  foot: 28,
} as const;

export const FONT = {
  text: '仿宋_GB2312',
  title: '方正小标宋简体',
  /** 一、 */
  heading: '黑体',
  /** （一） */
  subheading: '楷体_GB2312',
  foot: '宋体',
} as const;

const twips = convertMillimetersToTwip;

/** A4 with its margins. */
export const PAGE = {
  size: { width: twips(210), height: twips(297), orientation: PageOrientation.PORTRAIT },
  margin: {
    ...{ top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) },
    ...{ header: twips(25), footer: twips(25) },
  },
} as const;

/** Width of the text, in twentieths of a point. */
export const TEXT_WIDTH = twips(210 - 28 - 26);

export const SPACING = { line: FORM.line, lineRule: LineRuleType.EXACT } as const;

/** Both kinds of indent: Word counts by characters, other programs by length. */
export const FIRST = { firstLine: FORM.indent, firstLineChars: 200 } as const;

/** A font for every kind of character. */
export const everyFont = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

/** A piece of text; `below`: on a new line. */
export const run = (text: string, size: number = FORM.text, font: string = FONT.text, below = false) =>
  new TextRun({ text, size, font: everyFont(font), ...(below ? { break: 1 } : {}) });

/** A line or a paragraph of text. */
export const line = (text: string, more: object = {}) =>
  new Paragraph({ spacing: SPACING, children: [run(text)], ...more });

/** The title, in the middle, with a line's room below. */
export const titled = (text: string) =>
  new Paragraph({
    spacing: { ...SPACING, line: FORM.line + FORM.text, after: FORM.text * 6 },
    alignment: AlignmentType.CENTER,
    children: [run(text, FORM.title, FONT.title)],
  });

/** — 1 —, a character from the outer edge: to the right on odd pages, to the left on even ones. */
export function pageNumber(side: 'ODD' | 'EVEN'): Paragraph {
  const edge = FORM.foot * 10;
  const own = side === 'ODD' ? { right: edge } : { left: edge };
  return new Paragraph({
    alignment: side === 'ODD' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: own,
    children: [
      new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: FORM.foot, font: everyFont(FONT.foot) }),
    ],
  });
}
