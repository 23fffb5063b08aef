import { type Keyring, raw, settled, sql, type Warehouse } from '@dixian/warehouse';
import type { SheetTable } from './2-read.ts';
import { factorOf, mergedCells, requireUnits } from './check/beside.ts';
import { type Fit, fit } from './check/header.ts';
import { type Judged, type JudgeRequest, judge } from './check/judge.ts';
import { faultsOf } from './check/mapping.ts';
import { type Finding, notices } from './check/notices.ts';
import type { Told } from './check/told.ts';
import { NO, YES } from './check/words.ts';
import type { Layout } from './compile.ts';
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
  /** What is known of the headers beyond the contract. */
  told: Told;
  progress: (rows: number) => void;
}

/** A file after its check. Its tables live until `release`. */
export interface CheckedFile {
  /** Its checked rows, as text to stand behind FROM. */
  rows: string;
  /** Table of the cells as they stood in the file, of every row that is not loaded. */
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

/** Missing, doubtful and unknown columns and sheets that were passed over. */
function headerProblems(
  contract: Contract,
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
    sheet.unknown
      .filter((at) => sheet.read[at]?.why === null)
      .map((at) => ({
        row: sheet.headerRow,
        ...sheetOf(sheet.name),
        ...said('UNKNOWN_COLUMN', 'notice', null),
        column: sheet.header[at] ?? '',
      })),
  );
  const doubtful = sheets.flatMap((sheet) => {
    const place = { row: sheet.headerRow, ...sheetOf(sheet.name) };
    const { clashes, stale } = faultsOf(contract, sheet);
    return [
      ...clashes.map((reason) => ({ ...place, ...said('COLUMN_CLASH', 'error', null), reason })),
      ...stale.map((reason) => ({ ...place, ...said('COLUMN_FORGOTTEN', 'notice', null), reason })),
    ];
  });
  const passed = unread.map((sheet) => ({ row: 0, sheet, ...said('SHEET_NOT_READ', 'notice', null) }));
  return [...missing, ...doubtful, ...unknown, ...passed];
}

/** A file is returned for a missing or doubtful column, for having no rows, or for too many bad ones. */
function whyReturned(contract: Contract, sheets: readonly Sheet[], received: number, bad: number): string | null {
  const missing = [...new Set(sheets.flatMap((sheet) => sheet.missing.map(({ name }) => name)))];
  const clashes = [...new Set(sheets.flatMap((sheet) => faultsOf(contract, sheet).clashes))];
  if (missing.length > 0) return [`缺少必填的列：${missing.join('、')}。请按模板补上后重新报送。`, ...clashes].join('');
  if (clashes.length > 0) return clashes.join('');
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
    factors: sheets.map(({ factors }, at) => factors.map((factor) => factor ?? factorOf(tables[at] as SheetTable))),
    unknown: sheets.map(({ unknown }) => unknown.length),
  };
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
  const given = (k: number) => sheets.some(({ places }) => (places[k - 1] ?? 0) > 0);
  const own = found > 0 || returned ? rowFindings(request.warehouse, rows, returned) : [];
  const beside = returned ? [] : notices({ ...request, checked: rows, given });
  const findings = (await settled([own, beside])).flat();
  const inRows = [...toProblems(findings, request, place), ...mergedProblems(request, sheets, sheetOf)];
  inRows.sort(byPlace(sheets));
  return [...headerProblems(request.contract, sheets, request.unread, sheetOf), ...inRows];
}

/** A sheet under the contract: known columns first, then those the contract does not know, then all others. */
function sheetOf({ contract, told }: CheckRequest, { sheet, headerRow, header }: SheetTable): Sheet {
  const found = fit(contract, header, told);
  const first = [...found.places, ...found.unknown.map((at) => at + 1)];
  const others = header.map((_, at) => at + 1).filter((place) => !first.includes(place));
  return { name: sheet, headerRow, header, ...found, order: [...first, ...others] };
}

/** Judges the rows; once more where merged cells were said below them, so that each row has their text. */
async function judgeAll(request: JudgeRequest): Promise<Judged> {
  const judged = await judge(request);
  if (!request.tables.some((table) => table.again())) return judged;
  await judged.release();
  return judge(request);
}

/** Merged cells over several rows, each named once. */
function mergedProblems(
  { contract, tables }: CheckRequest,
  sheets: readonly Sheet[],
  place: (name: string) => object,
): Problem[] {
  return mergedCells(tables, sheets).map(({ sheet, row, to, column }) => {
    const { reason, ...told } = said('MERGED_CELL', 'notice', contract.columns[column - 1] ?? null);
    return { row, ...place(sheet), ...told, reason: `第 ${row} 行到第 ${to} 行：${reason}` };
  });
}

/**
 * Checks a whole file at once, set by set: SQL made from the contract types, judges and keys its rows. Nothing is
 * published. @throws Refusal when the file breaks off while it is read
 */
export async function check(request: CheckRequest): Promise<CheckedFile> {
  const { warehouse, contract, tables, keyring, names, covers, today, progress } = request;
  const sheets = tables.map((table) => sheetOf(request, table));
  const orders = sheets.map(({ order }) => order);
  const frame = { ...covers, today, snapshot: contract.delivery === 'snapshot' };
  const compile = { contract, keyring, names, frame, layout: layoutOf(request, sheets) };
  requireUnits(contract, tables, sheets);
  const judged = await judgeAll({ warehouse, compile, tables, orders, progress });
  const { found, stageRest, ...kept } = judged;
  try {
    requireUnits(contract, tables, sheets);
    const returned = whyReturned(contract, sheets, judged.received, judged.bad);
    if (returned !== null) await stageRest();
    const problems = await allProblems(request, { rows: judged.rows, found }, sheets, returned !== null);
    const sendBack = async () => {
      await stageRest();
      return { ...whole, problems: await allProblems(request, { rows: judged.rows, found: 0 }, sheets, true) };
    };
    const whole: CheckedFile = { ...kept, sheets, problems, returned, sendBack };
    return whole;
  } catch (error) {
    await judged.release();
    throw error;
  }
}
