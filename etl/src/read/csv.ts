import { Refusal } from '../refusal.ts';
import { csvRecords } from './csv-records.ts';
import { detectEncoding, type Encoding, textOf } from './encoding.ts';
import type { RawRow, RawSheet } from './raw.ts';

const SEPARATORS = [',', '\t', ';', '|', '，'];
const SAMPLE_LINES = 31;

/**
 * A text table once for each separator its first lines hold, the most frequent first: the caller takes the reading in
 * which it finds a header. Throws NOT_A_TABLE when the file is no text.
 */
export async function csvReadings(path: string): Promise<RawSheet[]> {
  const encoding = await detectEncoding(path);
  if (!encoding) throw new Refusal('NOT_A_TABLE');
  const lines = await firstLines(path, encoding);
  const declared = /^sep=(.)$/i.exec(lines[0] ?? '')?.[1];
  const counts = SEPARATORS.map((separator) => ({
    separator,
    count: lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0),
    width: Math.max(...lines.map((line) => line.split(separator).length)),
  }));
  const found = counts.filter(({ separator, count }) => (declared ? separator === declared : count > 0));
  const readings = found.length > 0 ? found : counts.slice(0, 1);
  return readings
    .sort((a, b) => b.count - a.count)
    .map(({ separator, width }) => ({
      name: '',
      rows: () => csvRows(path, encoding, { separator: declared ?? separator, width, skip: declared ? 1 : 0 }),
      ...(declared === undefined && !wide(encoding) ? { text: { path, encoding, separator, width } } : {}),
    }));
}

const wide = (encoding: Encoding): encoding is 'utf-16le' | 'utf-16be' => encoding.startsWith('utf-16');

interface Reading {
  separator: string;
  width: number;
  /** Records that a spreadsheet program takes as directions, not rows. */
  skip: number;
}

async function* csvRows(path: string, encoding: Encoding, reading: Reading): AsyncGenerator<RawRow> {
  let record = 0;
  for await (const cells of csvRecords(textOf(path, encoding), reading.separator, reading.width)) {
    record++;
    if (record > reading.skip) yield { row: record - reading.skip, hidden: false, cells };
  }
}

async function firstLines(path: string, encoding: Encoding): Promise<string[]> {
  let text = '';
  for await (const piece of textOf(path, encoding)) {
    text += piece;
    if (text.length > 1024 * 1024 || text.split('\n').length > SAMPLE_LINES) break;
  }
  const lines = text.split(/\r\n|\r|\n/).slice(0, SAMPLE_LINES);
  if (lines.every((line) => line.trim() === '') && text.length < 1024 * 1024) throw new Refusal('FILE_EMPTY');
  return lines;
}
