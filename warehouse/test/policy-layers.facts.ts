import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicies, type PolicyBook } from '../src/index.ts';

/** Counties of a province and two cities of the test's own. */
export const COUNTIES = ['990101', '990102', '990201'];

/** A province's document: one extract, one rule, whose threshold the city settles. */
export const PROVINCE = `
id: province
documentNo: 省发〔2022〕1号
title: 省里的通知
issuer: 省局
issued: 2022-03-13
effective_from: 2022-03
jurisdiction: "990000"
recipient: 县局
departments:
  - { id: 医保局 }
  - { id: 民政局 }
clauses:
  - { article: 一, text: 每月5日前提供个人负担部分累计超过一定标准的人口信息，标准由市里确定；次月7日前反馈乡镇。 }
due: { day: 5, month: following, clause: { article: 一, quote: 每月5日前 } }
extracts:
  - { id: p-selfpay, title: 个人负担, department: 医保局, clause: { article: 一, quote: 个人负担部分累计 } }
rules:
  - id: p-selfpay-year
    name: 累计超过一定标准
    extract: p-selfpay
    kind: self_pay_year
    subject: person
    risk: ["01"]
    clause: { article: 一, quote: 累计超过一定标准 }
    parameters:
      visit_types: { label: 类别, list: [INPATIENT], reason: 住院, overridable: county }
      threshold:
        { label: 标准, operator: ">", number: 20000, unit: 元, quote: 一定标准, reason: 暂取, approval: required, overridable: city }
calendar:
  feedback: { day: 7, month: following, clause: { article: 一, quote: 次月7日前反馈乡镇 } }
`;

/** A city's document: what it settles, and an extract of its own with a rule. */
export const CITY = `
id: city
documentNo: 市发〔2023〕2号
title: 市里的通知
issuer: 市局
issued: 2023-01-10
effective_from: 2023-02
jurisdiction: "990100"
parent: province
clauses:
  - { article: 二, text: 标准定为5000元以上（含）；医保局每月提供未参保名单。 }
sets:
  - { rule: p-selfpay-year, parameter: threshold, from: 2023-02, number: 5000, operator: ">=", article: 二, quote: 5000元以上（含） }
extracts:
  - { id: c-uninsured, title: 未参保, department: 医保局, clause: { article: 二, quote: 未参保名单 } }
rules:
  - id: c-uninsured
    name: 未参保
    extract: c-uninsured
    kind: uninsured
    subject: person
    risk: ["01"]
    clause: { article: 二, quote: 未参保名单 }
    parameters:
      household_kinds: { label: 户, list: [], reason: 不限 }
`;

/** A county's document below the city's. */
export const COUNTY = `
id: county
documentNo: 县发〔2023〕3号
title: 县里的通知
issuer: 县局
issued: 2023-05-10
effective_from: 2023-05
jurisdiction: "990101"
parent: city
clauses:
  - { article: 三, text: 住院和门诊慢特病都算。 }
sets:
  - { rule: p-selfpay-year, parameter: visit_types, from: 2023-05, list: [INPATIENT, CHRONIC], article: 三, quote: 住院和门诊慢特病 }
`;

/** The book of some files, or what is said about them. */
export function bookOf(...files: string[]): PolicyBook {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
  try {
    files.forEach((text, at) => {
      writeFileSync(join(folder, `${at}.yaml`), text.trimStart());
    });
    return loadPolicies([folder], COUNTIES);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function saidOf(...files: string[]): string {
  try {
    bookOf(...files);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
