import { type Header, REASONS, rowKey } from './header.ts';
import type { Fill } from './merged.ts';
import { isNote, isTotal } from './notes.ts';
import { isBlank, isBlankText, type RawRow } from './raw.ts';
import type { SheetRow } from './table.ts';
import { type Unit, unitOf } from './unit.ts';

/** What tells the rows of a table from the others of its sheet. */
export interface TableFrame {
  header: Header;
  /** Rows that are no data though they stand below the header: titles and headers again. */
  repeats: Set<string>;
}

export interface How {
  /** Rows that are no data too. */
  every?: boolean;
  /** Not all rows of the sheet: those left out between them are data, so no note goes on across them. */
  picked?: boolean;
  /** Texts of merged cells are brought into the rows below. */
  fill?: Fill | null;
}

/** What rows leave behind for those that come after them. */
export interface RowState {
  /** The last row was a note, which may go on. */
  afterNote: boolean;
  /** What a note said of the unit. */
  unitBelow: Unit | undefined;
}

/** Rows below the header that are neither blank, repeated titles and headers, sums nor notes; or, with `every`, all. */
export class DataRows {
  private readonly width: number;
  private readonly serial: number;
  private readonly reasons: number;
  private next = 0;
  readonly state: RowState = { afterNote: false, unitBelow: undefined };

  constructor(
    private readonly frame: TableFrame,
    private readonly how: How = {},
  ) {
    const { names } = frame.header;
    this.width = names.length;
    this.serial = names.indexOf('序号');
    this.reasons = names.indexOf(REASONS);
  }

  /** To be shown every row in its order; undefined for one that is not asked for. */
  take(row: RawRow): SheetRow | undefined {
    const { width, how, state } = this;
    const { header, repeats } = this.frame;
    if (how.picked && row.row > this.next) state.afterNote = false;
    this.next = row.row + 1;
    how.fill?.see(row);
    if (row.row <= header.row || isBlankButFor(row.cells, this.serial, this.reasons))
      return how.every && !isBlank(row.cells) ? aside(row, width) : undefined;
    const suspicious = mayBeNoData(row.cells);
    const isSum = suspicious && (repeats.has(rowKey(row.cells)) || isTotal(row.cells));
    if (!isSum) state.afterNote = suspicious && isNote(row.cells, state.afterNote);
    if (isSum || state.afterNote) {
      state.unitBelow = unitOf(row.cells) ?? state.unitBelow;
      return how.every ? aside(row, width) : undefined;
    }
    const data = { ...row, cells: fitted(row.cells, width) };
    return how.fill ? how.fill.into(data) : data;
  }

  /** The next rows were taken elsewhere, from the state without a note. */
  pass({ afterNote, unitBelow }: RowState): void {
    this.state.afterNote = afterNote;
    this.state.unitBelow = unitBelow ?? this.state.unitBelow;
  }
}

const aside = (row: RawRow, width: number): SheetRow => ({ ...row, cells: fitted(row.cells, width), aside: true });

/** Empty rows of a form come with their 序号 printed; a row emptied in an answer keeps its reasons. */
function isBlankButFor(cells: readonly string[], serial: number, reasons: number): boolean {
  return cells.every(
    (cell, column) => isBlankText(cell) || column === reasons || (column === serial && /^\d{1,6}$/.test(cell.trim())),
  );
}

/** A cheap look that spares most data rows the closer ones: a row naming a person has an ID in it. */
const mayBeNoData = (cells: readonly string[]): boolean => !cells.some(isIdLike);

function isIdLike(cell: string): boolean {
  return (cell.length === 18 || cell.length === 15) && /^\d{15}(\d\d[\dXx])?$/.test(cell);
}

/** As many cells as the header has, or more where more have text; errors of formulas are empty. */
function fitted(cells: string[], width: number): string[] {
  const texts = cells.some(isError) ? cells.map((cell) => (isError(cell) ? '' : cell)) : cells;
  if (texts.length === width) return texts;
  const length = Math.max(width, texts.findLastIndex((cell) => cell.trim() !== '') + 1);
  return Array.from({ length }, (_, column) => texts[column] ?? '');
}

/** Errors of formulas stand as text in exported files. */
function isError(cell: string): boolean {
  return cell.startsWith('#') && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(cell);
}
