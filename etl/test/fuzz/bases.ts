import { readFile, writeFile } from 'node:fs/promises';
import type { ZipPart } from '../../src/write-zip.ts';
import { HEAD, pay } from '../corpus/ugly.ts';
import { type CsvStyle, encoded, inlineRows, workbookParts, writeParts, writeXls, writeXlsx } from '../workbook.ts';
import { damagedBytes, damagedText } from './damage.ts';
import type { Random } from './random.ts';

/** Writes a damaged file. */
export type Base = (path: string, random: Random) => Promise<void>;

const ROWS = Array.from({ length: 12 }, (_, n) => pay(n + 1, { 备注: n % 3 ? '' : '一,"二"' }));
const TABLE = [['统计表'], ['单位：元'], HEAD, ...ROWS, ['合计'], ['填表人：赵丁']];

/** The bytes of a whole file, damaged in place. */
const ofBytes =
  (bytes: Buffer): Base =>
  (path, random) =>
    writeFile(path, damagedBytes(bytes, random));

/** A text damaged as text, so that it is still of its encoding. */
const ofText =
  (text: string, style: CsvStyle): Base =>
  (path, random) =>
    writeFile(path, encoded(damagedText(text, random), style));

const textOf = (separator: string): string =>
  TABLE.map((row) =>
    row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator),
  ).join('\r\n');

/** A workbook with one part damaged before it is packed: its sums are right, its content is not. */
function ofParts(parts: readonly ZipPart[]): Base {
  return (path, random) => {
    const hurt = random.below(parts.length + 4);
    // The sheet is hurt more often than the others.
    const at = hurt < parts.length ? hurt : parts.findIndex(({ name }) => name.endsWith('sheet1.xml'));
    const damaged = parts.map((part, one) =>
      one === at ? { ...part, content: damagedText(String(part.content), random) } : part,
    );
    return writeParts(path, damaged);
  };
}

const STRINGS = ROWS.map(([name = '']) => `<si><t>${name}</t></si>`).join('');
const shared = ROWS.map(
  (cells, at) =>
    `<row r="${at + 2}"><c r="A${at + 2}" t="s"><v>${at}</v></c>${cells
      .slice(1)
      .map((text, column) => {
        const ref = `${String.fromCharCode(66 + column)}${at + 2}`;
        return /^\d{1,9}$/.test(text)
          ? `<c r="${ref}" s="0"><f>1+1</f><v>${text}</v></c>`
          : `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
      })
      .join('')}</row>`,
).join('');

const page = `<html><head><meta charset="utf-8"></head><body><table>${TABLE.map(
  (row) => `<tr>${row.map((cell) => `<td>${cell}&nbsp;</td>`).join('')}</tr>`,
).join('')}</table></body></html>`;

/** Files of every format, each in damaged forms without end. `scratch` is a path that may be written. */
export async function bases(scratch: string): Promise<Base[]> {
  const bytesOf = async (write: (path: string) => Promise<void>): Promise<Buffer> => {
    await write(scratch);
    return readFile(scratch);
  };
  const xls = await bytesOf((path) => writeXls(path, TABLE, 'biff8'));
  const xls95 = await bytesOf((path) =>
    writeXls(path, [['NAME', 'ID'], ...ROWS.map((row) => [row[1] ?? '', '1'])], 'biff5'),
  );
  const xlsx = await bytesOf((path) => writeXlsx(path, { sheet: 'S', title: '统计表', header: HEAD, rows: ROWS }));
  const xml = await bytesOf((path) => writeXls(path, TABLE, 'xlml'));
  const parts = workbookParts({
    sheets: [
      {
        name: '数据',
        xml: `<cols><col min="1" max="3" width="12.5"/></cols><sheetData>${inlineRows([HEAD])}${shared}</sheetData><mergeCells count="2"><mergeCell ref="I2:I4"/><mergeCell ref="A14:C14"/></mergeCells>`,
      },
    ],
    strings: STRINGS,
  });
  return [
    ...[xls, xls95, xlsx, xml].map(ofBytes),
    ofParts(parts),
    ofParts(parts),
    ...[textOf(','), textOf('\t')].map((text) => ofBytes(Buffer.from(encoded(text, { encoding: 'gb18030' })))),
    ofText(textOf(','), {}),
    ofText(textOf(';'), { encoding: 'utf-16le' }),
    ofText(textOf(','), { encoding: 'gb18030' }),
    ofText(page, {}),
    ofText(page, { encoding: 'gb18030' }),
    ofText(xml.toString(), {}),
  ];
}
