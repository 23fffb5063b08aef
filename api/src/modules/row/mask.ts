/** Digits in a row, also with spaces or hyphens between them and in full width: an ID number, a phone, a card. */
const NUMBER = /\d(?:[\s·-]?\d){6,}(?:[\s·-]?[\dXx])?/g;

/** Digits a number needs to be taken for an ID or card; below that it is taken for a phone. */
const LONG = 14;
/** Sums of money and short numbers stay. */
const SHORT = 11;

const halfWidth = (text: string): string => text.replace(/[０-９Ｘｘ]/g, (one) => one.normalize('NFKC'));

/** A text in which no ID number and no mobile phone can be read any more. */
export function masked(text: string): string {
  return halfWidth(text).replace(NUMBER, (found) => {
    const plain = found.replace(/[\s·-]/g, '');
    if (plain.length < SHORT) return found;
    if (plain.length < LONG) return `${plain.slice(0, 3)}****${plain.slice(-4)}`;
    return `${plain.slice(0, 6)}********${plain.slice(-4)}`;
  });
}
