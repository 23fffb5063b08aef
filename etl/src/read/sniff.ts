import { Refusal } from '../refusal.ts';
import { sampleOf, sampleText } from './encoding.ts';
import { openZip } from './zip.ts';

/** What a file is: a workbook, a binary (or XML) spreadsheet, a text table, or a web page saved as .xls. */
export type FileKind = 'xlsx' | 'xls' | 'csv' | 'html';

/** First bytes of files that are no tables. */
const FOREIGN: readonly [bytes: string, what: string][] = [
  ['%PDF', '这是 PDF 文件。'],
  ['\x89PNG', '这是图片。'],
  ['\xff\xd8\xff', '这是图片。'],
  ['GIF8', '这是图片。'],
  ['BM', ''],
  ['RIFF', '这是图片或音视频。'],
  ['II*\0', '这是图片。'],
  ['MM\0*', '这是图片。'],
  ['MZ', ''],
  ['\x7fELF', '这是程序文件。'],
  ['{\\rtf', '这是文字文档。'],
  ['Rar!', '这是压缩包，请先解压。'],
  ['7z\xbc\xaf', '这是压缩包，请先解压。'],
  ['\x1f\x8b', '这是压缩包，请先解压。'],
];
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** BIFF 2 to 4, before workbooks were OLE files. */
const OLD_BIFF = ['\t\0', '\t\x02', '\t\x04'];

/** Tells a file by its bytes. Throws Refusal: NOT_A_TABLE, FILE_ENCRYPTED, FILE_DAMAGED or FILE_EMPTY. */
export async function sniff(path: string): Promise<FileKind> {
  const sample = await sampleOf(path);
  const magic = sample.toString('latin1', 0, 16);
  const text = sampleText(sample);
  const foreign = FOREIGN.find(([bytes]) => magic.startsWith(bytes));
  // Two letters may begin a text as well.
  if (foreign && (foreign[0].length > 2 || text === undefined || magic.startsWith('\x1f'))) {
    throw new Refusal('NOT_A_TABLE', foreign[1]);
  }
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('PK\x05\x06')) return sniffZip(path);
  if (magic.startsWith(OLE)) return sniffOle(path);
  if (text === undefined && OLD_BIFF.some((bytes) => magic.startsWith(bytes))) return 'xls';
  if (sample.every((byte) => byte === 0)) throw new Refusal('FILE_EMPTY');
  return sniffText(text);
}

async function sniffZip(path: string): Promise<FileKind> {
  const names = (await openZip(path)).names().map((name) => name.toLowerCase());
  if (names.some((name) => /(^|\/)workbook\.xml$/.test(name))) return 'xlsx';
  if (names.some((name) => name.endsWith('workbook.bin')))
    throw new Refusal('NOT_A_TABLE', '系统不读 .xlsb，请另存为 .xlsx。');
  if (names.some((name) => name.startsWith('word/'))) throw new Refusal('NOT_A_TABLE', '这是 Word 文档。');
  if (names.some((name) => name.startsWith('ppt/'))) throw new Refusal('NOT_A_TABLE', '这是演示文稿。');
  if (names.includes('content.xml')) throw new Refusal('NOT_A_TABLE', '系统不读 .ods，请另存为 .xlsx。');
  if (names.includes('[content_types].xml')) throw new Refusal('FILE_DAMAGED');
  throw new Refusal('NOT_A_TABLE', '这是压缩包，请先解压。');
}

/** The parts of an OLE file are named in UTF-16 in its directory, which may stand anywhere. */
async function sniffOle(path: string): Promise<FileKind> {
  const bytes = await sampleOf(path, 64 * 1024 ** 2 + 1);
  const has = (name: string): boolean => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new Refusal('FILE_ENCRYPTED');
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('WordDocument')) throw new Refusal('NOT_A_TABLE', '这是 Word 文档。');
  if (has('PowerPoint Document')) throw new Refusal('NOT_A_TABLE', '这是演示文稿。');
  throw new Refusal('FILE_DAMAGED');
}

function sniffText(text: string | undefined): FileKind {
  if (text === undefined || isBinary(text)) throw new Refusal('NOT_A_TABLE');
  const start = text.trimStart().slice(0, 4096);
  if (start === '') throw new Refusal('FILE_EMPTY');
  if (!start.startsWith('<')) return 'csv';
  if (/<(\w+:)?workbook[\s>]/i.test(start)) return 'xls';
  if (/<(!doctype\s+html|html|head|meta|style|body|table|div|center|font)[\s>]/i.test(start)) return 'html';
  throw new Refusal('NOT_A_TABLE', '这是 XML 或网页文件，其中没有表格。');
}

/** Control characters do not occur in text. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > text.length / 100;
}
