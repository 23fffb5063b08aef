import type { Style } from './book-styles.ts';
import type { Column, ColumnType, Contract } from './contract.ts';
import { choices, hintOf } from './template/hint.ts';
import { type Law, notesSheet } from './template/notes.ts';
import { type BookSheet, type Entry, writeBook } from './write-book.ts';
import { columnName, inMemory } from './write-xlsx.ts';

export interface Template {
  /** Names the extract, so that the filled-in file is recognised by it. */
  name: string;
  /** Version of the contract it was made from. */
  version: string;
  /** An .xlsx. */
  content: Buffer;
}

const STYLES: Readonly<Record<ColumnType, Style>> = {
  s: 'text',
  id: 'text',
  e: 'text',
  b: 'text',
  d: 'day',
  m: 'money',
  i: 'whole',
};
const WIDTHS: Readonly<Record<ColumnType, number>> = { s: 14, id: 22, e: 14, b: 10, d: 13, m: 14, i: 10 };
const LISTS = '列表';
/** Sums beyond this are mistakes, in 元. */
const MOST = 999_999_999;

function ruleOf(column: Column, listed: string | undefined): Entry['rule'] {
  if (listed) return { list: listed };
  switch (column.type) {
    case 'i':
      return { kind: 'whole', min: column.min, max: column.max };
    case 'm':
      return { kind: 'decimal', min: column.negative ? -MOST : 0, max: MOST };
    case 'id':
      return { kind: 'textLength', min: 15, max: 18 };
    default:
      return null;
  }
}

/** A number of a newborn or a word no rule reads may differ: it is asked back, not refused. */
const isStrict = ({ type, closed }: Column): boolean => type === 'i' || type === 'm' || closed;

function entries({ columns }: Contract): Entry[] {
  const lists = listed(columns);
  return columns.map((column, at) => {
    const list = lists.indexOf(column);
    const name = columnName(list);
    const place = list < 0 ? undefined : `'${LISTS}'!$${name}$1:$${name}$${choices(column).length}`;
    return {
      column: at,
      title: column.name,
      hint: hintOf(column),
      rule: ruleOf(column, place),
      strict: isStrict(column),
    };
  });
}

const listed = (columns: readonly Column[]): Column[] => columns.filter((column) => choices(column).length > 0);

/** The words of the drop-downs, a column each, without a header: it must not look like a table. */
function listsSheet({ columns }: Contract): BookSheet {
  const lists = listed(columns).map(choices);
  const length = Math.max(0, ...lists.map((words) => words.length));
  const rows = Array.from({ length }, (_, at) => ({
    row: at + 1,
    cells: lists.map((words) => ({ value: words[at] ?? null })),
  }));
  return { name: LISTS, hidden: true, columns: lists.map(() => ({ width: 14 })), rows };
}

function entrySheet(contract: Contract): BookSheet {
  const header = contract.columns.map(({ name, required }) => ({
    value: required ? `*${name}` : name,
    style: required ? ('required' as const) : ('header' as const),
  }));
  return {
    name: '填报',
    columns: contract.columns.map(({ name, type }) => ({
      width: Math.max(WIDTHS[type], name.length * 2 + 3),
      style: STYLES[type],
    })),
    rows: [{ row: 1, cells: header }],
    header: 1,
    entries: entries(contract),
    foot: `${contract.id} ${contract.title} 模板版本 ${contract.version}`,
  };
}

/**
 * The workbook that a department fills in, made from the contract: drop-downs, formats, notes with an example. `law` adds
 * the due day and the clause. Handed in as it is, it has no rows. The same contract gives the same bytes.
 */
export async function template(contract: Contract, law?: Law): Promise<Template> {
  const { id, version } = contract;
  const title = law?.extracts.find((one) => one.id === id)?.title ?? contract.title;
  const sheets = [entrySheet(contract), notesSheet(contract, law)];
  if (listed(contract.columns).length > 0) sheets.push(listsSheet(contract));
  const content = await inMemory((out) => writeBook(out, { title: `${title} 报送模板`, subject: id, version, sheets }));
  return { name: `${id} ${title.replace(/[\\/:*?"<>|]/g, ' ').trim()} 模板.xlsx`, version, content };
}
