import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { raw, sql, type Warehouse } from '@dixian/warehouse';
import type { SheetTable } from '../2-read.ts';
import type { CheckedFile } from '../3-check.ts';
import type { HandInAnswer } from '../call.ts';
import type { Contract } from '../contract.ts';
import type { Problem } from '../problems.ts';
import { type BookSheet, writeBook } from '../write-book.ts';
import { answerSheet, type Marked } from './sheet.ts';
import { summarySheet } from './summary.ts';

export interface AnswerRequest {
  warehouse: Warehouse;
  contract: Contract;
  tables: readonly SheetTable[];
  checked: CheckedFile;
  answer: HandInAnswer;
  folder: string;
  /** Place of the file in the call, from 0, and whether another one has its name. */
  at: number;
  alone: boolean;
}

async function repeated(warehouse: Warehouse, { rows, duplicates }: CheckedFile): Promise<Map<number, Set<number>>> {
  const found = new Map<number, Set<number>>();
  if (duplicates === 0) return found;
  const list = await warehouse.ask<{ sheet_no: number; row: number }>(
    sql`select sheet_no, row from ${raw(rows)} where duplicate`,
    { name: 'repeated rows' },
  );
  for (const { sheet_no, row } of list) found.set(sheet_no, (found.get(sheet_no) ?? new Set()).add(row));
  return found;
}

async function lastRows(warehouse: Warehouse, { rows }: CheckedFile): Promise<Map<number, number>> {
  const list = await warehouse.ask<{ sheet_no: number; last: number }>(
    sql`select sheet_no, max(row) as last from ${raw(rows)} group by sheet_no`,
    { name: 'last rows' },
  );
  return new Map(list.map(({ sheet_no, last }) => [sheet_no, last]));
}

function byRow(problems: readonly Problem[], sheet: string, single: boolean): Map<number, Problem[]> {
  const found = new Map<number, Problem[]>();
  for (const problem of problems)
    if (single || problem.sheet === sheet) {
      const known = found.get(problem.row);
      if (known) known.push(problem);
      else found.set(problem.row, [problem]);
    }
  return found;
}

async function marked({ warehouse, contract, tables, checked, answer }: AnswerRequest): Promise<Marked[]> {
  const [repeats, last] = [await repeated(warehouse, checked), await lastRows(warehouse, checked)];
  const { sheets } = checked;
  return sheets.map((sheet, at) => ({
    ...{ contract, sheet, table: tables[at] as SheetTable },
    problems: byRow(answer.problems, sheet.name, sheets.length === 1),
    ...{ repeats: repeats.get(at + 1) ?? new Set(), lastRow: last.get(at + 1) ?? 0 },
  }));
}

/** Holds ID numbers: for the eyes of whoever runs the command alone. */
async function save(path: string, { answer, contract }: AnswerRequest, sheets: BookSheet[]): Promise<string> {
  const book = { title: `${contract.title} 答复`, subject: contract.id, version: contract.version };
  await writeBook(createWriteStream(path, { mode: 0o600 }), { ...book, sheets: [...sheets, summarySheet(answer)] });
  return path;
}

/**
 * Writes the answer to a file into a folder: the same workbook, bad cells coloured with their reasons, ready to correct;
 * and, when the good rows were taken, one with the bad rows alone for an amendment. @returns the paths
 */
export async function writeAnswer(request: AnswerRequest): Promise<string[]> {
  const { folder, answer, at, alone } = request;
  await mkdir(folder, { recursive: true });
  const base = join(folder, `${parse(answer.file).name}${alone ? '' : `-${at + 1}`}`);
  const sheets = await marked(request);
  const whole = await save(
    `${base}-答复.xlsx`,
    request,
    sheets.map((one) => answerSheet(one, false)),
  );
  if (answer.status !== 'ACCEPTED' || answer.quarantined === 0) return [whole];
  const bad = sheets.filter((one) =>
    [...one.problems].some(([row, list]) => row > one.sheet.headerRow && list.some(({ level }) => level === 'error')),
  );
  const only = bad.map((one) => answerSheet(one, true));
  return [whole, await save(`${base}-待改正.xlsx`, request, only)];
}
