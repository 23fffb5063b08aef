import { badInput, Refusal } from '../../errors.ts';
import { checkedName, checkedPhone } from '../calendar/contact-fields.ts';
import { idNumberProblem, plainIdNumber } from './id-number.ts';
import { HARDSHIPS } from './names.ts';

/** A field of a form, and what is wrong with it. */
export interface Problem {
  field: string;
  message: string;
}

/** What a form brings, as typed. */
export interface Typed {
  name: string;
  idNo?: string | null;
  phone?: string | null;
  headName?: string | null;
  said: string;
  risks: readonly string[];
  sourceNo?: string | null;
}

/** The same, checked. */
export interface Report {
  name: string;
  idNo: string | null;
  phone: string | null;
  headName: string | null;
  said: string;
  risks: string[];
  sourceNo: string | null;
}

/** Letters of what is said at least and at most, and of a number that an office gave. */
const SAID = { least: 5, most: 500 };
const LONGEST_NUMBER = 64;
/** Most risks a household is registered with in the national system. */
const MOST_RISKS = 5;

const text = (typed: string | null | undefined): string => (typed ?? '').normalize('NFC').trim();

function said(typed: string): string {
  const plain = text(typed);
  if (plain.length >= SAID.least && plain.length <= SAID.most) return plain;
  throw badInput(`请说明遇到了什么困难（${SAID.least} 到 ${SAID.most} 个字）。`);
}

function idNumber(typed: string | null | undefined, day: string, required: boolean): string | null {
  const idNo = plainIdNumber(typed ?? '');
  if (!idNo && !required) return null;
  const problem = idNo ? idNumberProblem(idNo, day) : '请填写身份证号码。';
  if (problem) throw badInput(problem);
  return idNo;
}

function risks(codes: readonly string[]): string[] {
  const known = [...new Set(codes)].filter((code) => HARDSHIPS.has(code)).sort();
  if (known.length === 0 || known.length > MOST_RISKS || known.length < new Set(codes).size)
    throw badInput(`请选择遇到的困难，1 到 ${MOST_RISKS} 项。`);
  return known;
}

function sourceNo(typed: string | null | undefined): string | null {
  const number = text(typed);
  if (number.length > LONGEST_NUMBER) throw badInput(`编号过长：最多 ${LONGEST_NUMBER} 个字。`);
  return number || null;
}

/**
 * Every field checked, so that whoever typed learns all that is wrong at once.
 * @returns the report, or what is wrong by field
 */
export function checkReport(typed: Typed, day: string, idRequired: boolean): Report | Problem[] {
  const problems: Problem[] = [];
  const checked = <T>(field: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push({ field, message: error.message });
      return undefined;
    }
  };
  const report = {
    name: checked('name', () => checkedName(typed.name)),
    idNo: checked('idNo', () => idNumber(typed.idNo, day, idRequired)),
    phone: checked('phone', () => checkedPhone(typed.phone?.normalize('NFKC'))),
    headName: checked('headName', () => (text(typed.headName) ? checkedName(text(typed.headName)) : null)),
    risks: checked('risks', () => risks(typed.risks)),
    said: checked('said', () => said(typed.said)),
    sourceNo: checked('sourceNo', () => sourceNo(typed.sourceNo)),
  };
  return problems.length > 0 ? problems : (report as Report);
}
