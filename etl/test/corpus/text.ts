import { writeFile } from 'node:fs/promises';
import { type CsvStyle, encoded, writeCsv } from '../workbook.ts';
import { BOTH, HEAD, having, kept, NAME, pay, TWO, type Ugly } from './ugly.ts';

const csv = (what: string, style: CsvStyle, rows = TWO, name = `${NAME}.csv`): Ugly => ({
  ...{ what, name, ...BOTH },
  write: (path) => writeCsv(path, rows, style),
});

const raw = (what: string, text: string | Uint8Array, expected: Partial<Ugly> = BOTH, name = `${NAME}.csv`): Ugly => ({
  ...{ what, name, ...BOTH, ...expected },
  write: (path) => writeFile(path, text),
});

const lines = (rows: readonly (readonly string[])[], separator = ',', eol = '\r\n'): string =>
  rows.map((row) => row.join(separator)).join(eol);
const gbk = (text: string): Uint8Array => encoded(text, { encoding: 'gb18030' });
/** Bytes with the first `from` replaced. */
function changed(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes);
  const at = buffer.indexOf(from);
  return Buffer.concat([buffer.subarray(0, at), to, buffer.subarray(at + from.length)]);
}

/** Text files: encodings, separators, line ends, quotes. */
export const TEXT: readonly Ugly[] = [
  csv('UTF-8 without a mark', {}),
  csv('UTF-8 with a mark', { encoding: 'utf-8-bom' }),
  csv('GBK, as Excel saves csv', { encoding: 'gb18030' }),
  csv('GB18030 with rare characters of names', { encoding: 'gb18030' }, [
    HEAD,
    having('姓名', '𠮷㐀䶮'),
    having('姓名', '买买提·阿不都', 2),
  ]),
  csv('UTF-16, tabs, as Excel saves Unicode text', { encoding: 'utf-16le', separator: '\t' }, TWO, `${NAME}.txt`),
  csv('UTF-16 without a mark', { encoding: 'utf-16le', mark: false }),
  csv('UTF-16 big-endian', { encoding: 'utf-16be' }),
  csv('UTF-16 big-endian without a mark', { encoding: 'utf-16be', mark: false, separator: '\t' }),
  csv('GBK with tabs, named .xls', { encoding: 'gb18030', separator: '\t' }, TWO, `${NAME}.xls`),
  csv('semicolons', { separator: ';' }),
  csv('bars, GBK, .txt', { separator: '|', encoding: 'gb18030' }, TWO, `${NAME}.txt`),
  csv('full-width commas', { separator: '，' }),
  csv('a csv named .xlsx', { encoding: 'utf-8-bom' }, TWO, `${NAME}.xlsx`),
  csv('line feeds only', { eol: '\n' }),
  csv('carriage returns only, as old Macs wrote', { eol: '\r' }),
  csv('commas, quotes and line breaks within cells', { encoding: 'gb18030' }, [
    HEAD,
    having('备注', '一,二\n三"四"'),
    pay(2),
  ]),
  raw('no line end after the last row', lines(TWO)),
  raw('a line that names the separator', `sep=;\r\n${lines(TWO, ';')}\r\n`),
  raw('IDs as ="…"', lines([HEAD, ...[1, 2].map((n) => having('身份证号码', `="${pay(n)[1]}"`, n))])),
  raw('a stray quote in one cell', lines([HEAD, having('备注', '"未完'), pay(2)])),
  raw('a mark in the middle of the file, as copied files have', `${lines(TWO)}\r\n\ufeff${lines([pay(3)])}\r\n`, {
    counts: [3, 3, 0, 0],
    kept: [kept(1), kept(2), kept(3)],
  }),
  raw('NULs behind the text', Buffer.concat([Buffer.from(`${lines(TWO)}\r\n`), Buffer.alloc(3)])),
  raw('an end-of-file sign of old programs', gbk(`${lines(TWO)}\r\n\x1a`)),
  raw(
    'blank and comma-only lines between and below',
    lines([HEAD, [''], pay(1), HEAD.map(() => ''), pay(2), ['', '']]),
  ),
  raw(
    'a broken byte in a name',
    changed(
      Buffer.from(lines([HEAD, pay(1), pay(2), having('姓名', '张甲三', 3)])),
      Buffer.from('张'),
      Buffer.of(0xe5),
    ),
    { counts: [3, 2, 1, 0], problems: ['4 TEXT_BROKEN'] },
  ),
  raw('cut off in the middle of a character', gbk(`${lines([...TWO, having('备注', '病', 3)])}`).subarray(0, -1), {
    counts: [3, 3, 0, 0],
    kept: [kept(1), kept(2), kept(3)],
  }),
];
