import { readXlsx } from 'hucre/xlsx';
import type { Data } from '../scope.fixture.ts';

const FIELDS = `annex title month day unit due columns { header group } balance { carried received closed open }
  rows { id household assignment cells } stamp notes clause { documentNo article quote } reason`;
export const LEDGER = `query ($county: DivisionCode!, $id: ID!, $month: Month!, $town: DivisionCode, $day: Date) {
  ledger(county: $county, id: $id, month: $month, town: $town, day: $day) { ${FIELDS} } }`;
export const FILE = `query ($county: DivisionCode!, $id: ID!, $month: Month!, $town: DivisionCode) {
  ledgerFile(county: $county, id: $id, month: $month, town: $town) { name content rows number } }`;
export const EXPORT = `mutation ($county: DivisionCode!, $id: ID!, $month: Month!, $purpose: String!) {
  exportLedger(county: $county, id: $id, month: $month, purpose: $purpose) { name content rows number } }`;
export const STANDING = `query ($county: DivisionCode!, $day: Date) { standing(county: $county, day: $day) {
  day whole { received closed open waiting overdue shares { code numerator denominator percent } }
  byTown { key received closed open overdue } byChannel { key name received closed open } } }`;

/** Cells of the row of a clue. */
export const rowOf = (ledger: Data, id: string | undefined): string[] =>
  ledger.rows.find((row: Data) => row.id === id)?.cells;
/** The first sheet of a workbook in base64, as the product's own reader reads it. */
export const sheet = async (content: string) => {
  const { sheets } = await readXlsx(Buffer.from(content, 'base64'));
  return sheets[0] as { rows: unknown[][]; merges?: unknown[] };
};

export const text = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((cell) => String(cell ?? '')));
