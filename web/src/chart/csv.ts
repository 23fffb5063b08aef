import type { Twin } from './spec.ts';

/** What an export says about itself, so that it can be understood away from the screen. */
export interface About {
  title: string;
  lines: [name: string, value: string][];
}

/** CSV with a byte order mark (spreadsheet programs then read Chinese); missing stays empty, never 0. */
export function csv(twin: Twin, about: About): string {
  const head = [[about.title], ...about.lines, []];
  const rows = [twin.columns.map((column) => column.name), ...twin.rows.map((row) => row.cells)];
  return `\uFEFF${[...head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run as a formula is kept a text. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+@\t\r]|^-(?![\d.,]+$)/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
