import { readFile, truncate, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { encoded, workbookParts, writeCsv, writeParts, writeXls, writeXlsx } from '../workbook.ts';
import { HEAD, NAME, pay, TWO, type Ugly } from './ugly.ts';

const refused = (what: string, name: string, reason: RegExp, write: Ugly['write']): Ugly => ({
  ...{ what, name, reason, write, status: 'REFUSED', counts: [0, 0, 0, 0], problems: [], kept: [] },
});
const bytes = (what: string, content: Uint8Array | string, reason: RegExp, name = `${NAME}.xlsx`): Ugly =>
  refused(what, name, reason, (path) => writeFile(path, content));
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Rows enough that a file cut in half has lost some. */
const many = Array.from({ length: 300 }, (_, n) => pay(n));

function ole(...names: string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(container, name, Buffer.alloc(5000, 1));
  return CFB.write(container, { type: 'buffer' }) as Uint8Array;
}

/** Cuts a file to a share of its length. */
async function cut(path: string, share: number): Promise<void> {
  await truncate(path, Math.floor((await readFile(path)).length * share));
}

async function bomb(path: string): Promise<void> {
  function* zeros(): Generator<string> {
    yield '<worksheet><sheetData>';
    for (let at = 0; at < 1200; at++) yield ' '.repeat(64 * 1024);
  }
  const parts = workbookParts({ sheets: [{ name: 'S', xml: '' }] });
  await writeParts(
    path,
    parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, content: zeros() } : part)),
  );
}

const unclear = (what: string, reason: RegExp, above: string[][], below: string[][] = []): Ugly =>
  refused(what, `${NAME}.csv`, reason, (path) => writeCsv(path, [...above, ...TWO, ...below]));

/** What cannot be read as a table, or is another one. */
export const REFUSED: readonly Ugly[] = [
  unclear('two units of money above', /“元、万元”.*请/, [['单位：元、万元']]),
  unclear('another money above', /“美元”/, [['统计表'], ['金额单位：美元']]),
  unclear('a unit without its money above', /“万”/, [['单位：万']]),
  unclear('another unit in a note below', /下方的单位（10000 元）与表头上方的不一致/, [], [['注：金额单位：万元']]),
  bytes('an empty file', '', /没有任何内容.*零报告/),
  bytes('blank lines only', '\r\n \r\n', /没有任何内容/, `${NAME}.csv`),
  bytes('a mark and nothing else', encoded('', { encoding: 'utf-16le' }), /没有任何内容/, `${NAME}.txt`),
  bytes('a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), /取消密码/),
  refused('a truncated workbook', `${NAME}.xlsx`, /没有传完/, async (path) => {
    await writeXlsx(path, { sheet: 'S', header: HEAD, rows: many });
    await cut(path, 0.6);
  }),
  refused('a truncated .xls', `${NAME}.xls`, /没有传完/, async (path) => {
    await writeXls(path, [HEAD, ...many]);
    await cut(path, 0.5);
  }),
  refused('a workbook that unpacks to gigabytes', `${NAME}.xlsx`, /异常庞大/, bomb),
  bytes('a PDF', '%PDF-1.7\n', /PDF/, `${NAME}.pdf`),
  bytes('a photo of the list', latin('\xff\xd8\xff\xe0\0\x10JFIF'), /图片/, `${NAME}.jpg`),
  bytes('an old Word document', ole('WordDocument', '1Table'), /Word/, `${NAME}.doc`),
  refused('a Word document', `${NAME}.docx`, /Word/, (path) =>
    writeParts(path, [{ name: 'word/document.xml', content: '<w/>' }]),
  ),
  refused('a zip of workbooks', `${NAME}.zip`, /解压/, (path) => writeParts(path, [{ name: '甲.xlsx', content: 'x' }])),
  bytes('a gzip file', gzipSync('姓名,金额\n'), /解压/, `${NAME}.csv.gz`),
  bytes('a web page without a table', '<html><body><p>登录已过期，请重新登录</p></body></html>', /请/, `${NAME}.xls`),
  bytes('JSON', '{"姓名":"甲1","金额":1}', /表头/, `${NAME}.csv`),
  bytes('random bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)), /请/),
  refused('a table without a header', `${NAME}.csv`, /表头/, (path) => writeCsv(path, TWO.slice(1))),
  refused('another extract', `${NAME}.csv`, /xf-sl-water/, (path) =>
    writeCsv(path, [
      ['户主姓名', '户主身份证号码', '家庭人口', '乡镇', '行政村', '问题', '发现日期'],
      ['甲', pay(1)[1] ?? '', '1', '嘉定镇', '水北村', '水质', '2023-07-05'],
    ]),
  ),
];
