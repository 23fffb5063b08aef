import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { receive } from '../src/1-receive.ts';
import { readSheets } from '../src/2-read.ts';
import { Refusal } from '../src/refusal.ts';
import { encoded, readAll, temporaryFolder, workbookParts, writeParts, writeXls, writeXlsx } from './workbook.ts';

const folder = temporaryFolder();

/** The refusal of reading a file to its end. */
async function refusalOf(path: string): Promise<Refusal> {
  const outcome = await readAll(path, () => true).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Refusal);
  const refusal = outcome as Refusal;
  expect(refusal.message).toMatch(/^[^\n]*请[^\n]*。$/);
  expect(refusal.message).not.toMatch(/Error|undefined|at /);
  return refusal;
}

/** An OLE file with streams of these names. */
function ole(...names: string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(container, name, Buffer.alloc(5000, 1));
  return CFB.write(container, { type: 'buffer' }) as Uint8Array;
}

const FILES: [what: string, bytes: Uint8Array | string, code: string][] = [
  ['nothing in it', '', 'FILE_EMPTY'],
  ['only a byte order mark', '\ufeff', 'FILE_EMPTY'],
  ['only line breaks and spaces', '\r\n  \r\n', 'FILE_EMPTY'],
  ['only NULs', new Uint8Array(4096), 'FILE_EMPTY'],
  ['only an UTF-16 mark', encoded('', { encoding: 'utf-16le' }), 'FILE_EMPTY'],
  ['a PDF', '%PDF-1.7\n%äüö\n', 'NOT_A_TABLE'],
  ['a PNG image', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'NOT_A_TABLE'],
  ['a JPEG image', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'NOT_A_TABLE'],
  ['a program', Buffer.from(`MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0${'\0\x01'.repeat(99)}`, 'latin1'), 'NOT_A_TABLE'],
  ['rich text', '{\\rtf1\\ansi 姓名}', 'NOT_A_TABLE'],
  ['a rar archive', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), 'NOT_A_TABLE'],
  ['a 7z archive', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), 'NOT_A_TABLE'],
  ['a gzip file', gzipSync('姓名,金额\n'), 'NOT_A_TABLE'],
  ['random bytes', createHash('shake256', { outputLength: 9000 }).digest(), 'NOT_A_TABLE'],
  ['XML that is no spreadsheet', '<?xml version="1.0"?><note>甲</note>', 'NOT_A_TABLE'],
  ['an encrypted workbook', ole('EncryptionInfo', 'EncryptedPackage'), 'FILE_ENCRYPTED'],
  ['an old Word document', ole('WordDocument', '1Table'), 'NOT_A_TABLE'],
  ['old slides', ole('PowerPoint Document'), 'NOT_A_TABLE'],
  ['an OLE file of nothing known', ole('Contents'), 'FILE_DAMAGED'],
  ['a broken Workbook stream', ole('Workbook'), 'FILE_DAMAGED'],
  ['the beginning of a zip', Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), 'FILE_DAMAGED'],
  ['an empty zip', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1'), 'FILE_DAMAGED'],
];

describe('a file that cannot be read as a table is refused in Chinese, saying what to do', () => {
  test.each(FILES)('%s', async (_, bytes, code) => {
    const path = folder.path('file.xlsx');
    await writeFile(path, bytes);
    expect((await refusalOf(path)).code).toBe(code);
  });

  test.each([
    ['a Word document', [{ name: 'word/document.xml', content: '<w/>' }], 'NOT_A_TABLE', 'Word'],
    ['slides', [{ name: 'ppt/presentation.xml', content: '<p/>' }], 'NOT_A_TABLE', '演示'],
    [
      'an .ods',
      [
        { name: 'mimetype', content: 'x' },
        { name: 'content.xml', content: '<o/>' },
      ],
      'NOT_A_TABLE',
      '.ods',
    ],
    ['an .xlsb', [{ name: 'xl/workbook.bin', content: 'x' }], 'NOT_A_TABLE', '.xlsb'],
    ['a zip of files', [{ name: '甲.xlsx', content: 'x' }], 'NOT_A_TABLE', '解压'],
    ['a workbook that lists no sheet', [{ name: 'xl/workbook.xml', content: '<workbook/>' }], 'FILE_DAMAGED', '另存为'],
  ])('%s', async (_, parts, code, says) => {
    const path = folder.path('file.zip');
    await writeParts(path, parts);
    const refusal = await refusalOf(path);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(says);
  });

  test('a missing file and a folder', async () => {
    await mkdir(folder.path('folder'));
    for (const name of ['missing.xlsx', 'folder']) {
      expect((await refusalOf(folder.path(name))).code).toBe('FILE_MISSING');
    }
  });

  test('a file that vanishes after it was received', async () => {
    const path = folder.path('gone.csv');
    await writeFile(path, '甲,乙\n1,2\n');
    const received = await receive({ name: 'gone.csv', path });
    await rm(path);
    await expect(readSheets(received, () => true)).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  test('a password on a binary .xls', async () => {
    const path = folder.path('password.xls');
    await writeXls(path, [['甲'], ['1']], 'biff8');
    const bytes = await readFile(path);
    // The record after the first one (BOF) becomes FILEPASS, with XOR obfuscation.
    const begin = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
    const second = begin + 4 + bytes.readUInt16LE(begin + 2);
    bytes.writeUInt16LE(0x2f, second);
    bytes.writeUInt16LE(0, second + 4);
    await writeFile(path, bytes);
    expect((await refusalOf(path)).code).toBe('FILE_ENCRYPTED');
  });
});

describe('a workbook that would unpack to too much', () => {
  const sheetOf = (xml: string | Iterable<string>): Parameters<typeof writeParts>[1] =>
    workbookParts({ sheets: [{ name: 'S', xml: '' }] }).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, content: xml } : part,
    );

  test('packed a thousandfold', async () => {
    const path = folder.path('bomb.xlsx');
    const zeros = function* (): Generator<string> {
      yield '<worksheet><sheetData>';
      for (let i = 0; i < 1200; i++) yield ' '.repeat(64 * 1024);
    };
    await writeParts(path, sheetOf(zeros()));
    expect((await refusalOf(path)).code).toBe('ZIP_BOMB');
  });

  test('entities that would multiply stay as written', async () => {
    const path = folder.path('laughs.xlsx');
    const doctype = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>';
    await writeParts(
      path,
      sheetOf(`<?xml version="1.0"?>${doctype}<worksheet><sheetData>${row}</sheetData></worksheet>`),
    );
    const tables = await readAll(path, () => true);
    expect(tables[0]?.header).toEqual(['&b;']);
  });

  test('a cell far outside a sheet', async () => {
    const path = folder.path('far.xlsx');
    await writeParts(
      path,
      sheetOf('<worksheet><sheetData><row r="1"><c r="ZZZZZ1"><v>1</v></c></row></sheetData></worksheet>'),
    );
    expect((await refusalOf(path)).code).toBe('FILE_DAMAGED');
  });

  test('a sheet whose bytes are not those of the directory', async () => {
    const path = folder.path('flipped.xlsx');
    await writeXlsx(path, {
      sheet: 'S',
      header: ['甲'],
      rows: Array.from({ length: 500 }, (_, i) => [`人${i * 7919}`]),
    });
    const bytes = await readFile(path);
    const sheet = bytes.indexOf('xl/worksheets/sheet1.xml');
    bytes[sheet + 2000] = (bytes[sheet + 2000] ?? 0) ^ 0x55;
    await writeFile(path, bytes);
    expect((await refusalOf(path)).code).toBe('FILE_DAMAGED');
  });
});
