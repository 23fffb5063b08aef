import { isBlankText, type Merge, type RawRow } from './raw.ts';
import type { SheetRow } from './table.ts';

/** A merged cell over several data rows while they are read. */
interface Open {
  merge: Merge;
  text: string;
  rounded: boolean;
}

/** Merged cells of one column and several rows below a header, in the order of their first row. */
export function overRows(merges: readonly Merge[], headerRow: number): Merge[] {
  return merges.filter(({ from, to }) => from > headerRow && to > from).sort((a, b) => a.from - b.from);
}

/**
 * Fills cells that are merged with the one above them with its text, while rows are read from first to last. `filled`
 * gathers the merged cells whose text went into another row.
 */
export class Fill {
  private next = 0;
  private readonly open = new Map<number, Open>();

  constructor(
    private readonly merges: readonly Merge[],
    private readonly filled: Set<Merge>,
  ) {}

  /** To be shown every row of the sheet, data or not. */
  see({ row, cells, rounded }: RawRow): void {
    for (;;) {
      const merge = this.merges[this.next];
      if (!merge || merge.from > row) return;
      this.next++;
      const text = cells[merge.left] ?? '';
      const isRounded = rounded?.includes(merge.left) ?? false;
      if (merge.from === row && !isBlankText(text)) this.open.set(merge.left, { merge, text, rounded: isRounded });
    }
  }

  /** The row with what is merged into it. */
  into(row: SheetRow): SheetRow {
    let filled = row;
    for (const [column, { merge, text, rounded }] of this.open) {
      if (merge.to < row.row) this.open.delete(column);
      else if (merge.from < row.row && isBlankText(row.cells[column] ?? '')) {
        filled = filled === row ? { ...row, cells: [...row.cells] } : filled;
        filled.cells[column] = text;
        if (rounded) filled.rounded = [...(filled.rounded ?? []), column];
        this.filled.add(merge);
      }
    }
    return filled;
  }
}
