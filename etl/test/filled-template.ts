import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openZip } from '../src/read/zip.ts';
import { columnName, escaped, inMemory, writeParts } from '../src/write-xlsx.ts';

/** The parts of a workbook as text, by name. */
export async function readParts(content: Uint8Array): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, content);
    const zip = await openZip(path);
    const parts = new Map<string, string>();
    for (const name of zip.names()) {
      const pieces: Buffer[] = [];
      for await (const piece of zip.stream(name)) pieces.push(piece);
      parts.set(name, Buffer.concat(pieces).toString('utf8'));
    }
    return parts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook with rows typed in under the header of its first sheet, which is row 1; `instead` is that sheet edited before. */
export async function withRows(
  content: Uint8Array,
  rows: readonly (readonly (string | number)[])[],
  instead?: string,
): Promise<Buffer> {
  const parts = await readParts(content);
  const sheet = 'xl/worksheets/sheet1.xml';
  const typed = rows.map((cells, at) => {
    const row = at + 2;
    const cell = (value: string | number, column: number): string => {
      const ref = `r="${columnName(column)}${row}"`;
      if (value === '') return '';
      if (typeof value === 'number') return `<c ${ref}><v>${value}</v></c>`;
      return `<c ${ref} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    };
    return `<row r="${row}">${cells.map(cell).join('')}</row>`;
  });
  parts.set(sheet, (instead ?? parts.get(sheet) ?? '').replace('</sheetData>', `${typed.join('')}</sheetData>`));
  return inMemory((out) =>
    writeParts(
      out,
      [...parts].map(([name, text]) => ({ name, content: text })),
    ),
  );
}
