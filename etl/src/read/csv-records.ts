/** Longest quoted field that is believed, in characters; a spreadsheet cell holds 32,767. */
export const MAX_QUOTED = 40_000;
const MAX_QUOTED_LINES = 100;

/** A record and where the next one begins. */
interface Cut {
  cells: string[];
  end: number;
}

/**
 * Cuts text into records as RFC 4180 has it, in bounded memory. A quote that never closes, closes in the middle of a
 * word or would swallow whole records is taken as an ordinary character, so a stray one costs no row but its own cell.
 */
export async function* csvRecords(
  text: AsyncIterable<string>,
  separator: string,
  width: number,
): AsyncGenerator<string[]> {
  let buffer = '';
  for await (const piece of text) {
    buffer += piece;
    let at = 0;
    for (let cut = cutRecord(buffer, at, separator, width, false); cut; ) {
      yield cut.cells;
      at = cut.end;
      cut = cutRecord(buffer, at, separator, width, false);
    }
    buffer = buffer.slice(at);
  }
  for (let at = 0; at < buffer.length; ) {
    const cut = cutRecord(buffer, at, separator, width, true);
    if (!cut) break;
    yield cut.cells;
    at = cut.end;
  }
}

/** The record at a position; undefined when it may go on in text not yet read. */
function cutRecord(text: string, start: number, separator: string, width: number, isLast: boolean): Cut | undefined {
  const line = lineEnd(text, start);
  if (line < 0 && !isLast) return undefined;
  // A CR at the end of a piece may be half of a CR LF.
  if (text[line] === '\r' && line + 1 === text.length && !isLast) return undefined;
  const end = line < 0 ? text.length : line;
  const plain = text.slice(start, end);
  if (!plain.includes('"')) return { cells: plain.split(separator), end: afterLineEnd(text, end) };
  const cells: string[] = [];
  for (let at = start; ; ) {
    const quoted = text[at] === '"' ? quotedField(text, at, separator, width, isLast) : undefined;
    if (quoted === 'unfinished') return undefined;
    const field = quoted ?? plainField(text, at, separator);
    cells.push(formulaText(field.text));
    at = field.end;
    if (text[at] !== separator) return { cells, end: afterLineEnd(text, at) };
    at++;
  }
}

interface Field {
  text: string;
  end: number;
}

function plainField(text: string, start: number, separator: string): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), end };
}

/** A field in quotes; undefined when its quotes do not hold, 'unfinished' when more text may close it. */
function quotedField(
  text: string,
  start: number,
  separator: string,
  width: number,
  isLast: boolean,
): Field | 'unfinished' | undefined {
  const limit = start + MAX_QUOTED;
  for (let at = text.indexOf('"', start + 1); at >= 0 && at < limit; at = text.indexOf('"', at + 1)) {
    if (at + 1 >= text.length && !isLast) return 'unfinished';
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const next = text[at + 1];
    const closes = next === undefined || next === separator || next === '\n' || next === '\r';
    const content = text.slice(start + 1, at);
    if (!closes || swallows(content, separator, width)) return undefined;
    return { text: content.replaceAll('""', '"'), end: at + 1 };
  }
  return text.length < limit && !isLast ? 'unfinished' : undefined;
}

/** Whether a field holds what looks like whole records: a line as wide as a table of four columns or more, or very many lines. */
function swallows(content: string, separator: string, width: number): boolean {
  if (!/[\r\n]/.test(content)) return false;
  const lines = content.split(/\r\n|\r|\n/);
  if (lines.length > MAX_QUOTED_LINES) return true;
  return width > 3 && lines.slice(1).some((line) => isRecord(line.split(separator), width));
}

function isRecord(pieces: string[], width: number): boolean {
  return pieces.length >= width && pieces.filter((piece) => piece.trim() !== '').length > width / 2;
}

/** `="360799…"` is how an export keeps a program from rounding digits: the cell shows what is in the quotes. */
function formulaText(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const before = feed < 0 ? text.length : feed;
  const line = text.slice(from, before);
  const carriage = line.indexOf('\r');
  return carriage < 0 ? feed : from + carriage;
}

function afterLineEnd(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}
