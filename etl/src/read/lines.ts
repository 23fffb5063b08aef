import { csvRecords } from './csv-records.ts';
import type { Encoding } from './encoding.ts';
import type { RawRow } from './raw.ts';
import type { SheetRow } from './table.ts';

/** A text file whose records may be its lines. */
export interface TextFile {
  path: string;
  encoding: Extract<Encoding, 'utf-8' | 'gb18030'>;
  separator: string;
  /** Columns of its widest line at the beginning. */
  width: number;
}

/** The same with its header found: what the engine needs to read it by itself. */
export interface TextLines extends TextFile {
  /** 1-based. */
  headerRow: number;
  /** Which of some rows, in their order, are data. */
  dataOf: (rows: AsyncIterable<RawRow>) => AsyncIterable<SheetRow>;
}

/** The cells of a line that is one record. */
export async function oneRecord(line: string, { separator, width }: TextFile): Promise<string[]> {
  const text = {
    async *[Symbol.asyncIterator]() {
      yield line;
    },
  };
  for await (const cells of csvRecords(text, separator, width)) return cells;
  return [''];
}
