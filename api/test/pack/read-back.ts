import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { getDocumentProxy } from 'unpdf';

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const all = (xml: string, tag: string): string[] =>
  xml.match(new RegExp(`<${tag}(?: [^>]*)?>.*?</${tag}>`, 'gs')) ?? [];

/** Text of a part; a line break is one. */
const textOf = (xml: string, tag: string): string =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>|<w:br/>`, 'gs'))]
    .map(([, text]) => (text === undefined ? '\n' : unescaped(text)))
    .join('');

export interface ReadChart {
  title: string;
  categories: string[];
  /** What Word draws before anyone opens the workbook behind the chart. */
  series: { name: string; values: (number | null)[] }[];
}

/** Values that a chart part keeps, by their place; a gap is null. */
function kept(xml: string, count: number): (string | null)[] {
  const found = new Map(
    [...xml.matchAll(/<c:pt idx="(\d+)"[^>]*>\s*<c:v>(.*?)<\/c:v>/gs)].map(([, at, text = '']) => [
      Number(at),
      unescaped(text),
    ]),
  );
  return Array.from({ length: count }, (_, at) => found.get(at) ?? null);
}

function chartOf(xml: string): ReadChart {
  const [title = ''] = all(xml, 'c:title');
  const series = all(xml, 'c:ser');
  const count = Number(/<c:cat>.*?<c:ptCount val="(\d+)"/s.exec(series[0] ?? '')?.[1] ?? 0);
  const part = (one: string, tag: string) => all(one, tag)[0] ?? '';
  return {
    title: textOf(title, 'a:t'),
    categories: kept(part(series[0] ?? '', 'c:cat'), count).map((text) => text ?? ''),
    series: series.map((one) => ({
      name: kept(part(one, 'c:tx'), 1)[0] ?? '',
      values: kept(part(one, 'c:val'), count).map((text) => (text === null ? null : Number(text))),
    })),
  };
}

/** A Word file as it is read by others: paragraphs, tables, native charts, headers. */
export function readWord(bytes: Uint8Array) {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const body = parts['word/document.xml'] ?? '';
  const named = (start: string) => Object.keys(parts).filter((name) => name.startsWith(start) && name.endsWith('.xml'));
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return {
    parts,
    body,
    paragraphs: all(body, 'w:p').map((xml) => textOf(xml, 'w:t')),
    tables: all(body, 'w:tbl').map((table) =>
      all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => textOf(cell, 'w:t'))),
    ),
    charts: named('word/charts/chart')
      .sort((a, b) => number(a) - number(b))
      .map((name) => chartOf(parts[name] ?? '')),
    headers: named('word/header').map((name) => textOf(parts[name] ?? '', 'w:t')),
    footers: named('word/footer').map((name) => textOf(parts[name] ?? '', 'w:t')),
  };
}

/** A PDF as its text is searched and copied: the pieces of every page. */
export async function readPdf(bytes: Uint8Array): Promise<string[][]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const { items } = await (await document.getPage(at)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])));
  }
  return pages;
}

/** A workbook by its sheets, as the product's own reader reads it. */
export async function readBook(bytes: Uint8Array) {
  const { sheets } = await readXlsx(Buffer.from(bytes));
  return sheets.map(({ name, rows }) => ({ name, rows: rows as (string | number | null)[][] }));
}

/** Text without any white space: how a line was broken does not count. */
export const bare = (text: string): string => text.replace(/\s+/g, '');
