import { type Keyring, raw, sql, type Warehouse } from '@dixian/warehouse';
import type { SheetTable } from './2-read.ts';
import { NO, YES } from './check/column.ts';
import { type Fit, fit } from './check/header.ts';
import { type Finding, notices } from './check/notices.ts';
import { drop, IN_MEMORY, SMALL_BLOCKS, scratchName, stage, withDuplicates } from './check/stage.ts';
import { compile } from './compile.ts';
import type { Column, Contract } from './contract.ts';
import { PROBLEMS, type Problem, type ProblemCode } from './problems.ts';

/** One sheet of the file under its contract. */
export interface Sheet extends Fit {
  name: string;
  headerRow: number;
  header: string[];
}

export interface CheckRequest {
  warehouse: Warehouse;
  keyring: Keyring;
  /** Table of division names, see `putNames`. */
  names: string;
  contract: Contract;
  county: string;
  /** First and last day of the month and today, YYYY-MM-DD. */
  from: string;
  to: string;
  today: string;
  register: string | undefined;
  tables: readonly SheetTable[];
  /** Names of sheets that hold another table. */
  unread: readonly string[];
  progress: (rows: number) => void;
}

/** A file after its check. The table `rows` lives until `release`. */
export interface CheckedFile {
  rows: string;
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
  received: string;
  bad: string;
  duplicates: string;
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

async function countRows(
  warehouse: Warehouse,
  rows: string,
): Promise<{ received: number; bad: number; duplicates: number }> {
  const [counts] = await warehouse.ask<Counts>(
    `select count() as received, countIf(bad and not duplicate) as bad, countIf(duplicate) as duplicates from ${rows}`,
    { name: 'count checked rows' },
  );
  return { received: Number(counts?.received), bad: Number(counts?.bad), duplicates: Number(counts?.duplicates) };
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

/** Checks the staged strings in the engine. */
async function checkStaged(
  request: CheckRequest,
  staged: string,
  rows: string,
  sheets: Sheet[],
): Promise<Omit<CheckedFile, 'release' | 'sendBack'>> {
  const { warehouse, contract, keyring, names, from, to, today, tables } = request;
  const layout = {
    places: sheets.map(({ places }) => places),
    factors: sheets.map(({ factors }, at) => factors.map((factor) => factor ?? (tables[at]?.unit10k ? 10_000 : 1))),
    unknown: sheets.map(({ unknown }) => unknown.map((at) => at + 1)),
  };
  const frame = { from, to, today, snapshot: contract.delivery === 'snapshot' };
  const select = compile({ contract, keyring, names, frame, layout, staged });
  const [checked, repeats] = [`${rows}_all`, `${rows}_repeats`];
  await warehouse.tell(sql`create table ${raw(checked)} ${raw(IN_MEMORY)} as ${select}`, {
    name: `check ${contract.id}`,
    settings: SMALL_BLOCKS,
  });
  await withDuplicates(warehouse, checked, repeats, rows);
  const counts = await countRows(warehouse, rows);
  const returned = whyReturned(contract, sheets, counts.received, counts.bad);
  const problems = await allProblems(request, rows, sheets, returned !== null);
  return { rows, sheets, ...counts, problems, returned };
}

/** Problems of the headers, the rows and, when the file may be published, those seen beside what was published before. */
async function allProblems(
  request: CheckRequest,
  rows: string,
  sheets: readonly Sheet[],
  returned: boolean,
): Promise<Problem[]> {
  const sheetOf = (name: string) => (sheets.length > 1 ? { sheet: name } : {});
  const place = (sheetNo: number) => sheetOf(sheets[sheetNo - 1]?.name ?? '');
  const findings = await rowFindings(request.warehouse, rows, returned);
  if (!returned) findings.push(...(await notices({ ...request, checked: rows })));
  const inRows = toProblems(findings, request, place).sort(byPlace(sheets));
  return [...headerProblems(sheets, request.unread, sheetOf), ...inRows];
}

/**
 * Checks a whole file at once: its sheets are streamed into a table of strings, and SQL made from the contract types,
 * judges and keys them. Nothing is published. @throws Refusal when the file breaks off while it is read
 */
export async function check(request: CheckRequest): Promise<CheckedFile> {
  const { warehouse, contract, tables, progress } = request;
  const sheets = tables.map(({ sheet, headerRow, header }) => ({
    name: sheet,
    headerRow,
    header,
    ...fit(contract, header),
  }));
  const staged = await stage(warehouse, tables, progress);
  const rows = scratchName();
  const release = async () => {
    for (const name of [rows, `${rows}_repeats`, `${rows}_all`]) await drop(warehouse, name);
  };
  try {
    const found = await checkStaged(request, staged, rows, sheets);
    const sendBack = async () => ({ ...whole, problems: await allProblems(request, rows, sheets, true) });
    const whole: CheckedFile = { ...found, release, sendBack };
    return whole;
  } catch (error) {
    await release();
    throw error;
  } finally {
    await drop(warehouse, staged);
  }
}
