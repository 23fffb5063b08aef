import { type Keyring, raw, sql, type Warehouse } from '@dixian/warehouse';
import type { SheetTable } from './2-read.ts';
import { type Fit, fit } from './check/header.ts';
import { type Finding, notices } from './check/notices.ts';
import { IN_MEMORY, SMALL_BLOCKS, scratchName } from './check/scratch.ts';
import { drop, stage, withDuplicates } from './check/stage.ts';
import { NO, YES } from './check/words.ts';
import { checkedColumns, compile, type Layout } from './compile.ts';
import type { Column, Contract } from './contract.ts';
import { PROBLEMS, type Problem, type ProblemCode } from './problems.ts';

/** One sheet of the file under its contract. */
export interface Sheet extends Fit {
  name: string;
  headerRow: number;
  header: string[];
  /** Places of the file (from 1, 0 for none) in the order in which its cells are staged. */
  order: number[];
}

export interface CheckRequest {
  warehouse: Warehouse;
  keyring: Keyring;
  /** Table of division names, see `putNames`. */
  names: string;
  contract: Contract;
  county: string;
  /** First day of the month by which it is kept, the days its dates may have, and today: YYYY-MM-DD. */
  from: string;
  covers: { from: string; to: string };
  today: string;
  register: string | undefined;
  tables: readonly SheetTable[];
  /** Names of sheets that hold another table. */
  unread: readonly string[];
  progress: (rows: number) => void;
}

/** A file after its check. Its tables live until `release`. */
export interface CheckedFile {
  /** Table of the checked rows. */
  rows: string;
  /** Table of the cells as they stood in the file. */
  staged: string;
  sheets: Sheet[];
  received: number;
  /** Rows with an error, duplicates apart. */
  bad: number;
  duplicates: number;
  problems: Problem[];
  /** Why the file as a whole must be returned; null when it may be published. */
  returned: string | null;
  /** The same file when it is returned because of another one of its submission. */
  sendBack: () => Promise<CheckedFile>;
  release: () => Promise<void>;
}

interface Counts {
  received: number;
  bad: number;
  duplicates: number;
  /** Problems of all rows. */
  found: number;
}

const listOf = ({ type, codes }: Column): string =>
  type === 'b'
    ? `${YES[0]}、${NO[0]}`
    : Object.values(codes)
        .map(([first]) => first)
        .join('、');

/** The problem of a column of the contract (null: of the row), in words. */
function said(
  code: ProblemCode,
  level: Problem['level'],
  column: Column | null,
): Pick<Problem, 'code' | 'level' | 'reason' | 'column'> {
  const hint = code === 'CODE_UNKNOWN' && column ? `可填：${listOf(column)}。` : '';
  return { column: column?.name ?? '', code, level, reason: PROBLEMS[code].text + hint };
}

/** Missing and unknown columns and sheets that were passed over. */
function headerProblems(
  sheets: readonly Sheet[],
  unread: readonly string[],
  sheetOf: (name: string) => object,
): Problem[] {
  const missing = sheets.flatMap((sheet) =>
    sheet.missing.map((column) => ({
      row: sheet.headerRow,
      ...sheetOf(sheet.name),
      ...said('COLUMN_MISSING', 'error', column),
    })),
  );
  const unknown = sheets.flatMap((sheet) =>
    sheet.unknown.map((at) => ({
      row: sheet.headerRow,
      ...sheetOf(sheet.name),
      ...said('UNKNOWN_COLUMN', 'notice', null),
      column: sheet.header[at] ?? '',
    })),
  );
  const passed = unread.map((sheet) => ({ row: 0, sheet, ...said('SHEET_NOT_READ', 'notice', null) }));
  return [...missing, ...unknown, ...passed];
}

/** A file is returned for a missing column, for having no rows, or for too many bad ones. */
function whyReturned(contract: Contract, sheets: readonly Sheet[], received: number, bad: number): string | null {
  const missing = [...new Set(sheets.flatMap((sheet) => sheet.missing.map(({ name }) => name)))];
  if (missing.length > 0) return `缺少必填的列：${missing.join('、')}。请按模板补上后重新报送。`;
  if (received === 0) return '表中只有表头，没有数据行。如本月确无数据，请改报零报告；否则请检查导出是否完整。';
  if (bad > received * contract.maxBad)
    return `${received} 行中有 ${bad} 行存在错误，超过 ${Math.round(contract.maxBad * 100)}%，整表退回。请按问题清单改正后重新报送。`;
  return null;
}

function toProblems(
  found: readonly Finding[],
  { contract }: CheckRequest,
  place: (sheetNo: number) => object,
): Problem[] {
  return found.map(({ sheet_no, row, column, code }) => {
    const error = code.startsWith('!');
    const plain = (error ? code.slice(1) : code) as ProblemCode;
    return {
      row,
      ...place(sheet_no),
      ...said(plain, error ? 'error' : 'notice', contract.columns[column - 1] ?? null),
    };
  });
}

async function countRows(warehouse: Warehouse, rows: string): Promise<Counts & { distinct: number }> {
  const [counts] = await warehouse.ask<Record<keyof Counts | 'distinct', string>>(
    `select count() as received, countIf(bad and not duplicate) as bad, countIf(duplicate) as duplicates,
      sum(length(problems)) as found, uniqExact(content) as distinct from ${rows}`,
    { name: 'count checked rows' },
  );
  const { received, bad, duplicates, found, distinct } = counts ?? {};
  return {
    received: Number(received),
    bad: Number(bad),
    duplicates: Number(duplicates),
    found: Number(found),
    distinct: Number(distinct),
  };
}

/** Counts the rows; where some repeat others, they are marked in a view that takes the place of the table. */
async function withCounts(warehouse: Warehouse, checked: string): Promise<Counts & { rows: string }> {
  const counts = await countRows(warehouse, checked);
  if (counts.distinct === counts.received) return { ...counts, rows: checked };
  const rows = `${checked}_marked`;
  await withDuplicates(warehouse, checked, `${checked}_repeats`, rows);
  return { ...(await countRows(warehouse, rows)), rows };
}

/** Findings in the rows; of a returned file the good rows and duplicates too, as they are sent back with it. */
async function rowFindings(warehouse: Warehouse, rows: string, returned: boolean): Promise<Finding[]> {
  const own = sql`select sheet_no, row, found.1 as column, found.2 as code from ${raw(rows)} array join problems as found
    where ${raw(returned ? 'true' : 'not duplicate')}`;
  const back = sql`select sheet_no, row, toUInt16(0), '!FILE_RETURNED' from ${raw(rows)} where not bad`;
  return warehouse.ask<Finding>(
    sql`select * from (${returned ? sql`${own} union all ${back}` : own}) order by sheet_no, row, column`,
    { name: 'problems of the rows' },
  );
}

const byPlace = (sheets: readonly Sheet[]) => {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  return (a: Problem, b: Problem): number =>
    (order.get(a.sheet ?? '') ?? 0) - (order.get(b.sheet ?? '') ?? 0) || a.row - b.row;
};

/** How the contract lies in the file. */
function layoutOf({ tables }: CheckRequest, sheets: readonly Sheet[]): Layout {
  return {
    given: sheets.map(({ places }) => places.map((place) => place > 0)),
    factors: sheets.map(({ factors }, at) => factors.map((factor) => factor ?? (tables[at]?.unit10k ? 10_000 : 1))),
    unknown: sheets.map(({ unknown }) => unknown.length),
  };
}

/** Checks the staged strings in the engine. */
async function checkStaged(
  request: CheckRequest,
  staged: string,
  checked: string,
  sheets: Sheet[],
): Promise<Omit<CheckedFile, 'release' | 'sendBack'>> {
  const { warehouse, contract, keyring, names, covers, today } = request;
  const frame = { ...covers, today, snapshot: contract.delivery === 'snapshot' };
  const select = compile({ contract, keyring, names, frame, layout: layoutOf(request, sheets), staged });
  await warehouse.tell(`create table ${checked} (${checkedColumns(contract)}) ${IN_MEMORY}`, { name: 'checked rows' });
  await warehouse.tell(sql`insert into ${raw(checked)} ${select}`, {
    name: `check ${contract.id}`,
    // One table read from end to end: there is nothing to optimise, and looking for it takes a quarter of the time.
    settings: { ...SMALL_BLOCKS, query_plan_enable_optimizations: 0 },
  });
  const { rows, found, ...counts } = await withCounts(warehouse, checked);
  const returned = whyReturned(contract, sheets, counts.received, counts.bad);
  const problems = await allProblems(request, { rows, found }, sheets, returned !== null);
  return { rows, staged, sheets, ...counts, problems, returned };
}

/** Problems of the headers, the rows and, when the file may be published, those seen beside what was published before. */
async function allProblems(
  request: CheckRequest,
  { rows, found }: { rows: string; found: number },
  sheets: readonly Sheet[],
  returned: boolean,
): Promise<Problem[]> {
  const sheetOf = (name: string) => (sheets.length > 1 ? { sheet: name } : {});
  const place = (sheetNo: number) => sheetOf(sheets[sheetNo - 1]?.name ?? '');
  const findings = found > 0 || returned ? await rowFindings(request.warehouse, rows, returned) : [];
  if (!returned) findings.push(...(await notices({ ...request, checked: rows })));
  const inRows = toProblems(findings, request, place).sort(byPlace(sheets));
  return [...headerProblems(sheets, request.unread, sheetOf), ...inRows];
}

/** A sheet under the contract: known columns first, then those the contract does not know, then all others. */
function sheetOf(contract: Contract, { sheet, headerRow, header }: SheetTable): Sheet {
  const found = fit(contract, header);
  const first = [...found.places, ...found.unknown.map((at) => at + 1)];
  const others = header.map((_, at) => at + 1).filter((place) => !first.includes(place));
  return { name: sheet, headerRow, header, ...found, order: [...first, ...others] };
}

/**
 * Checks a whole file at once: its sheets are streamed into a table of strings, and SQL made from the contract types,
 * judges and keys them. Nothing is published. @throws Refusal when the file breaks off while it is read
 */
export async function check(request: CheckRequest): Promise<CheckedFile> {
  const { warehouse, contract, tables, progress } = request;
  const sheets = tables.map((table) => sheetOf(contract, table));
  const orders = sheets.map(({ order }) => order);
  const staged = await stage(warehouse, tables, orders, progress);
  const checked = scratchName();
  const release = () => drop(warehouse, `${checked}_marked`, `${checked}_repeats`, checked, staged);
  try {
    const found = await checkStaged(request, staged, checked, sheets);
    const sendBack = async () => ({
      ...whole,
      problems: await allProblems(request, { rows: found.rows, found: 0 }, sheets, true),
    });
    const whole: CheckedFile = { ...found, release, sendBack };
    return whole;
  } catch (error) {
    await release();
    throw error;
  }
}
