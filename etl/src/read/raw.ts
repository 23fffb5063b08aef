/** One row as the file holds it, before titles, notes and totals are told apart. */
export interface RawRow {
  /** 1-based, as a spreadsheet program shows it. */
  row: number;
  hidden: boolean;
  cells: string[];
  /** 0-based columns whose number has more than 15 digits: a spreadsheet program has rounded it. */
  rounded?: number[];
}

/** Writes a cell's text, and marks its column when the number was rounded. */
export function setCell(row: RawRow, column: number, cell: { text: string; rounded: boolean }): void {
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = cell.text;
  if (cell.rounded) row.rounded = [...(row.rounded ?? []), column];
}

/** One sheet of a file; `rows` may be started again and again, each time from the first row. */
export interface RawSheet {
  /** '' for a file without sheets (csv). */
  name: string;
  rows(): AsyncIterable<RawRow>;
}

/** No text in any cell. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
