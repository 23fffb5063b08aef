import { readFile } from 'node:fs/promises';
import { opened, sql } from '@dixian/warehouse';
import type { Download } from 'playwright-core';
import { columnName, escaped, inMemory, writeParts } from '../../../etl/src/write-xlsx.ts';
import { readParts, withRows } from '../../../etl/test/filled-template.ts';
import type { Hub } from '../../src/hub.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

export interface Villager {
  name: string;
  id: string;
  town: string;
  village: string;
}

/** People whom the register of a month knows, whole, as a department knows them. */
export function villagers({ warehouse, keyring }: Hub, county: string, month: string, n: number): Promise<Villager[]> {
  return warehouse.ask<Villager>(
    sql`select ${opened(keyring, sql`i.id_no`)} as id, ${opened(keyring, sql`i.name`)} as name,
               t.name as town, v.name as village
        from home as h inner join identity as i on i.person_key = h.person_key and i.name_key = h.name_key
        inner join division as t on t.code = h.town_code inner join division as v on v.code = h.village_code
        where h.county = ${county} and h.period = toDate(${`${month}-01`}) and not h.gone
        order by h.person_key limit ${n}`,
    { name: 'villagers' },
  );
}

export const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** Headers of the first sheet of a workbook, left to right, and the row they stand in. */
function headersOf(xml: string, one: string): { row: number; names: string[] } {
  for (const [, row = '', cells = ''] of xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)) {
    const names = [...cells.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, '').replace(/^\*/, ''),
    );
    if (names.includes(one)) return { row: Number(row), names };
  }
  throw new Error(`no header ${one}`);
}

/** Types rows into an empty template, each value under its header. */
export async function filled(template: Buffer, rows: readonly Record<string, string | number>[]): Promise<Buffer> {
  const xml = (await readParts(template)).get(SHEET) ?? '';
  const { names } = headersOf(xml, Object.keys(rows[0] ?? {})[0] ?? '');
  return withRows(
    template,
    rows.map((row) => names.map((name) => row[name] ?? '')),
  );
}

/** Types other values into cells of a workbook, as a person would: everything else of it stays, colours too. */
export async function corrected(
  book: Buffer,
  changes: readonly { row: number; column: string; value: string | number }[],
): Promise<Buffer> {
  const parts = await readParts(book);
  let xml = parts.get(SHEET) ?? '';
  for (const { row, column, value } of changes) {
    const at = columnName(headersOf(xml, column).names.indexOf(column));
    const cell = new RegExp(`<c r="${at}${row}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's');
    if (!cell.test(xml)) throw new Error(`no cell ${at}${row}`);
    xml = xml.replace(cell, (_, style = '') =>
      typeof value === 'number'
        ? `<c r="${at}${row}"${style}><v>${value}</v></c>`
        : `<c r="${at}${row}"${style} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
    );
  }
  parts.set(SHEET, xml);
  const all = [...parts].map(([name, content]) => ({ name, content }));
  return inMemory((out) => writeParts(out, all));
}
