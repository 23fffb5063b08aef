import { raw } from '../sql.ts';

/** A row handed in: batch, number of the file in it, sheet, row as a spreadsheet program shows it. */
export interface Place {
  batch: string;
  file: number;
  sheet: string;
  row: number;
}

/** A warning as it is kept; texts of codes and laws are added above. Money is a decimal string in 元. */
export interface WarningRow {
  id: string;
  month: string;
  rule: string;
  extract: string;
  department: string;
  subject: 'person' | 'household' | 'village';
  /** '0' when it is about no person */
  person: string;
  /** 户编号; empty for a village alert */
  household: string;
  town: string;
  village: string;
  riskCodes: string[];
  eventDate: string;
  amount: string | null;
  finding: string;
  again: boolean;
  history: boolean;
}

/** The columns of a WarningRow, of the table warning under the alias w. */
export const WARNING_COLUMNS = raw(`
  toString(w.warning_id) as id, formatDateTime(w.period, '%Y-%m') as month, w.rule as rule, w.extract as extract,
  w.department as department, w.subject as subject, toString(w.person_key) as person, w.hh_no as household,
  w.town_code as town, w.village_code as village, splitByChar('+', w.risk) as riskCodes,
  toString(w.event_date) as eventDate, w.amount as amount, w.finding as finding, w.again as again,
  w.history as history`);
