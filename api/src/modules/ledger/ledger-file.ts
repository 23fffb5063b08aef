import { type Book, type BookCell, type BookRow, inMemory, writeBook } from '@dixian/etl';
import type { LedgerForm as Form, Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { exportMark } from '../access/restricted-export.ts';
import { type LedgerWanted, layoutOf, ledgerOf } from './ledger.ts';
import { type Ledger, LedgerFile } from './ledger.type.ts';

type Merge = { from: number; to: number; left: number; right: number };

/** Fields that hold numbers: written as such, so that they can be added up. */
const NUMBERS: readonly string[] = [
  ...['number', 'month_households', 'month_persons', 'year_households', 'year_persons'],
  ...['answered', 'included', 'not_included', 'pending', 'amount'],
];

/** Height of a line of text, in points. */
const LINE = 17;

/** Width of a text in the characters by which columns are measured: a Chinese one takes two. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

/** A sheet under construction: rows one below the other, merged cells beside them. */
class Sheet {
  readonly rows: BookRow[] = [];
  readonly merges: Merge[] = [];

  constructor(readonly width: number) {}

  get next(): number {
    return this.rows.length + 1;
  }

  add(cells: readonly BookCell[], lines = 1): void {
    this.rows.push({ row: this.next, cells, height: Math.max(1, lines) * LINE });
  }

  /** Cells of a table, as high as the longest of them needs. */
  wrapped(cells: readonly BookCell[], columns: Form['columns']): void {
    const lines = columns.map(({ width }, at) => Math.ceil(widthOf(String(cells[at]?.value ?? '')) / (width - 1)));
    this.add(cells, Math.max(...lines));
  }

  /** One text across the table. */
  line(value: string, style: BookCell['style'] & string, lines = 1): void {
    if (this.width > 1) this.merges.push({ from: this.next, to: this.next, left: 0, right: this.width - 1 });
    this.add([{ value, style }], lines);
  }
}

/** The header of the form: of one line, or of two where columns stand in groups. */
function header(sheet: Sheet, { columns }: Form): void {
  const top = sheet.next;
  const grouped = columns.some(({ group }) => group);
  sheet.wrapped(
    columns.map(({ header: name, group }, at) => ({
      value: group && columns[at - 1]?.group === group ? null : (group ?? name),
      style: 'header',
    })),
    columns,
  );
  if (!grouped) return;
  sheet.add(columns.map(({ header: name, group }) => ({ value: group ? name : null, style: 'header' })));
  for (let left = 0; left < columns.length; ) {
    const group = columns[left]?.group;
    let right = left;
    if (group) while (columns[right + 1]?.group === group) right += 1;
    if (!group) sheet.merges.push({ from: top, to: top + 1, left, right });
    else if (right > left) sheet.merges.push({ from: top, to: top, left, right });
    left = right + 1;
  }
}

function cell(field: string, text: string): BookCell {
  if (NUMBERS.includes(field) && /^\d{1,12}(\.\d{1,2})?$/.test(text)) return { value: Number(text), style: 'cell' };
  return { value: text || null, style: 'wrap' };
}

const CHINESE_MONTH = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The sheet as the document prescribes it: annex, title, who and when, the table, where the stamp goes, notes. */
function sheetOf(ledger: Ledger, form: Form, mark: string | null): { sheet: Sheet; from: number; to: number } {
  const sheet = new Sheet(form.columns.length);
  sheet.line(ledger.annex, 'plain');
  sheet.line(ledger.title, 'heading', 2);
  sheet.line(`填报单位：${ledger.unit}    所属月份：${CHINESE_MONTH(ledger.month)}    截止 ${ledger.day}`, 'plain');
  if (mark) sheet.line(mark, 'notice');
  const from = sheet.next;
  header(sheet, form);
  const to = sheet.next - 1;
  for (const { cells } of ledger.rows)
    sheet.wrapped(
      form.columns.map(({ field }, at) => cell(field, cells[at] ?? '')),
      form.columns,
    );
  if (ledger.stamp) sheet.line(`${ledger.stamp}            年    月    日`, 'banner', 3);
  for (const note of ledger.notes) sheet.line(`说明：${note}`, 'muted');
  if (mark) sheet.line(mark, 'muted');
  return { sheet, from, to };
}

function bookOf(ledger: Ledger, form: Form, mark: string | null): Book {
  const { sheet, from, to } = sheetOf(ledger, form, mark);
  return {
    ...{ title: ledger.title, subject: `${ledger.unit} ${ledger.month}`, version: '1' },
    sheets: [
      {
        name: ledger.annex,
        columns: form.columns.map(({ width }) => ({ width })),
        rows: sheet.rows,
        merges: () => sheet.merges,
        ...{ header: to, headerFrom: from },
        foot: mark ?? `${ledger.unit} ${ledger.title} ${ledger.month}`,
      },
    ],
  };
}

/** A ledger as a workbook: masked, or under an export's number with whole ID numbers and a mark of who, when and which. */
export async function ledgerFile(
  ctx: Context,
  scope: Scope,
  asked: LedgerWanted,
  number: string | null = null,
): Promise<LedgerFile> {
  const ledger = await ledgerOf(ctx, scope, asked, number === null ? 'MASKED' : 'FULL');
  const mark = number === null ? null : exportMark(ctx, '台账报送', number);
  const bytes = await inMemory((out) => writeBook(out, bookOf(ledger, layoutOf(ctx, scope, asked.id), mark)));
  const name = `${ledger.annex}-${ledger.title}-${ledger.unit}-${ledger.month}.xlsx`;
  return Object.assign(new LedgerFile(), {
    ...{ name, content: bytes.toString('base64'), rows: ledger.rows.length, number },
  });
}
