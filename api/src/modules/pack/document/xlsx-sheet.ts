import type { BookCell, BookRow } from '@dixian/etl';
import { columnNeeds, numberIn, type Texts, widthOf } from './text.ts';

/** A table with what stands above and below it. */
export interface Titled extends Texts {
  title: string;
  note?: string | undefined;
}

type Merge = { from: number; to: number; left: number; right: number };

/** Height of a line of text, in points. */
const LINE = 17;
/** Widest column, in half characters. */
const WIDEST = 40;
/** Numbers are written as numbers, so that they can be added up; what is missing stays its sign. */
const bookCell = (text: string, number: boolean | undefined): BookCell => ({
  value: (number ? numberIn(text) : null) ?? text,
  style: 'cell',
});

/** A sheet under construction. */
export class XlsxSheet {
  readonly rows: BookRow[] = [];
  readonly merges: Merge[] = [];
  /** Rows that stay in sight and are printed on every page. */
  head = 0;

  constructor(readonly widths: readonly number[]) {}

  add(cells: readonly BookCell[]): void {
    const lines = cells.map(({ value }, at) => Math.ceil(widthOf(String(value ?? '')) / ((this.widths[at] ?? 8) - 1)));
    this.rows.push({ row: this.rows.length + 1, cells, height: Math.max(1, ...lines) * LINE });
  }

  /** One text across the sheet. */
  line(value: string, style: BookCell['style'] & string = 'plain'): void {
    const row = this.rows.length + 1;
    const width = this.widths.reduce((all, one) => all + one, 0);
    if (this.widths.length > 1) this.merges.push({ from: row, to: row, left: 0, right: this.widths.length - 1 });
    this.rows.push({
      row,
      cells: [{ value, style }],
      height: Math.max(1, Math.ceil(widthOf(value) / (width - 2))) * LINE,
    });
  }

  table({ title, columns, rows, note }: Titled): void {
    this.line(title, 'title');
    this.add(columns.map(({ name }) => ({ value: name, style: 'header' })));
    for (const cells of rows) this.add(columns.map(({ number }, at) => bookCell(cells[at] ?? '', number)));
    if (note) this.line(note, 'muted');
    this.line('');
  }
}

/** A column is at least so wide. */
const NARROWEST = 10;

/** Widths that serve all tables of a sheet. */
export function widthsOf(tables: readonly Texts[]): number[] {
  const each = tables.map(({ columns, rows }) =>
    columnNeeds(
      columns.map(({ name }) => name),
      rows,
    ),
  );
  const most = Math.max(4, ...each.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...each.map((needs) => (needs[at] ?? 0) + 2))),
  );
}
