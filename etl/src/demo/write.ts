import { writeFile } from 'node:fs/promises';
import { encodeGb18030 } from '../read/gb18030.ts';
import { type CellValue, writeXlsx } from '../write-xlsx.ts';
import type { Month } from './calendar.ts';
import type { Random } from './random.ts';
import type { ExtractSettings } from './settings.ts';
import type { Cells } from './subject.ts';
import type { World } from './world.ts';

const ID_FIELDS = new Set(['id_no', 'head_id_no', 'cert_no']);

/** Writes one extract as its department would: a titled workbook, or a plain GBK csv. */
export async function writeExtract(
  world: World,
  settings: ExtractSettings,
  month: Month,
  rows: readonly Cells[],
  path: string,
): Promise<void> {
  const header = settings.columns.map((field) => settings.headers?.[field] ?? world.words.headers[field] ?? field);
  const table = rows.map((row) => settings.columns.map((field) => cellOf(world, settings, field, row[field] ?? '')));
  if (settings.format === 'csv') {
    const lines = [header, ...table].map((cells) => cells.map(csvCell).join(','));
    await writeFile(path, encodeGb18030(`${lines.join('\r\n')}\r\n`));
    return;
  }
  const title = fill(settings.title, world, month);
  const notes = (settings.notes ?? []).map((note) => fill(note, world, month));
  await writeXlsx(path, { sheet: 'Sheet1', title, header, rows: table, notes });
}

/** Numbers the rows and repeats a share of them further down, as copying by hand does. */
export function numberRows(world: World, rows: readonly Cells[], random: Random): Cells[] {
  const numbered = random.shuffle([...rows]).map((row, at): Cells => ({ ...row, seq: at + 1 }));
  const twice = numbered.filter(() => random.chance(world.settings.dirt.duplicate));
  return [...numbered, ...twice];
}

function cellOf(world: World, settings: ExtractSettings, field: string, value: string | number): CellValue {
  if (typeof value === 'number') return value;
  if (field === 'town' || field === 'village') return settings.place === 'short' ? shortPlace(world, value) : value;
  if (ID_FIELDS.has(field) && settings.apostrophe && value !== '') return `'${value}`;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dateCell(settings, value) : value;
}

function shortPlace(world: World, name: string): string {
  const rule = world.words.short_places.find(([ending]) => name.endsWith(ending));
  return rule ? name.slice(0, -rule[0].length) + rule[1] : name;
}

function dateCell(settings: ExtractSettings, date: string): CellValue {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (settings.date === 'slash') return `${year}/${month}/${day}`;
  if (settings.date === 'chinese') return `${year}年${month}月${day}日`;
  if (settings.date === 'compact') return date.replaceAll('-', '');
  return settings.date === 'cell' ? new Date(Date.UTC(year, month - 1, day)) : date;
}

function fill(text: string, world: World, month: Month): string {
  return text
    .replaceAll('{county}', world.settings.name)
    .replaceAll('{year}', String(month.year))
    .replaceAll('{month}', String(month.month));
}

function csvCell(value: CellValue): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
