import { posix } from 'node:path';
import { Refusal } from '../refusal.ts';
import type { NumberKind } from './cell-text.ts';
import { builtinKind, formatKind } from './number-format.ts';
import { attribute, cellString, elements, wholeText, xmlText } from './xml.ts';
import type { Zip } from './zip.ts';

/** Largest small part (workbook, styles) and largest string table that are held in memory, in bytes unpacked. */
const MAX_SMALL = 64 * 1024 ** 2;
const MAX_STRINGS = 512 * 1024 ** 2;

/** A number format of a cell style. */
export interface CellFormat {
  kind: NumberKind;
  code: string;
}

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  name: string;
  hidden: boolean;
  part: string;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  sheets: SheetEntry[];
  is1904: boolean;
  strings: string[];
  /** By style index. */
  formats: CellFormat[];
}

/** Reads the shared parts of a workbook. Throws Refusal. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const roots = zip.has('_rels/.rels') ? await relations(zip, '') : [];
  const part = roots.find((relation) => relation.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = await wholeText(zip.stream(part, MAX_SMALL));
  const related = await relations(zip, part);
  const target = (kind: string): string | undefined =>
    related.find((relation) => relation.kind === kind && zip.has(relation.target))?.target;
  const sheets = tags(xml, 'sheet').flatMap((tag) => {
    const id = attribute(tag, '[\\w.-]+:id');
    const sheet = related.find((relation) => relation.id === id && relation.kind === 'worksheet');
    const state = attribute(tag, 'state') ?? 'visible';
    return sheet ? [{ name: attribute(tag, 'name') ?? '', hidden: state !== 'visible', part: sheet.target }] : [];
  });
  if (sheets.length === 0) throw new Refusal('FILE_DAMAGED');
  const strings = target('sharedStrings');
  const styles = target('styles');
  return {
    sheets,
    is1904: /^(1|true|on)$/.test(attribute(tags(xml, 'workbookPr')[0] ?? '', 'date1904') ?? ''),
    strings: strings ? await readStrings(zip, strings) : [],
    formats: styles ? formatsOf(await wholeText(zip.stream(styles, MAX_SMALL))) : [],
  };
}

interface Relation {
  id: string;
  kind: string;
  target: string;
}

async function relations(zip: Zip, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part || '/');
  const rels = posix.join(part ? folder : '', '_rels', `${posix.basename(part)}.rels`);
  if (!zip.has(rels)) return [];
  const xml = await wholeText(zip.stream(rels, MAX_SMALL));
  return tags(xml, 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id') ?? '',
    kind: attribute(tag, 'Type')?.split('/').at(-1) ?? '',
    target: resolved(zip, part ? folder : '', attribute(tag, 'Target') ?? ''),
  }));
}

/** Part names are compared without case, as spreadsheet programs do. */
function resolved(zip: Zip, folder: string, target: string): string {
  const slashed = target.replaceAll('\\', '/');
  const path = slashed.startsWith('/') ? slashed.slice(1) : posix.join(folder, slashed);
  if (zip.has(path)) return path;
  return zip.names().find((name) => name.toLowerCase() === path.toLowerCase()) ?? path;
}

async function readStrings(zip: Zip, part: string): Promise<string[]> {
  const strings: string[] = [];
  for await (const item of elements(zip.stream(part, MAX_STRINGS), 'si')) strings.push(richText(item));
  return strings;
}

/** A string of one run without CDATA: nearly all are. */
const PLAIN = /^(?:<(?:is|si)>)?<t(?: xml:space="preserve")?>([^<]*)<\/t>(?:<\/(?:is|si)>)?$/;

/** The runs of a string joined; phonetic guides are left out. */
export function richText(item: string): string {
  const single = PLAIN.exec(item)?.[1];
  if (single !== undefined) return cellString(single);
  const plain = item.includes('rPh') ? item.replace(/<(?:[\w.-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPh>/g, '') : item;
  let text = '';
  for (const run of plain.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>((?:<!\[CDATA\[[\s\S]*?\]\]>|[^<])*)/g)) {
    text += cellString(run[1] ?? '');
  }
  return text;
}

function formatsOf(xml: string): CellFormat[] {
  const custom = new Map(
    tags(xml, 'numFmt').map((tag) => [attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '']),
  );
  const cells = /<(?:[\w.-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w.-]+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return tags(cells, 'xf').map((tag) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    const code = custom.get(id);
    return code === undefined ? { kind: builtinKind(Number(id)), code: '' } : { kind: formatKind(xmlText(code)), code };
  });
}

/** Opening tags of one name, whatever their prefix. */
function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^>])*>`, 'g')) ?? [];
}
