import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PRODUCT } from '@dixian/warehouse';

/** An invented county, as a clerk writes it down: YAML and CSV only. Its codes are assigned to no place. */
export const COUNTY = '990301';

const GUIDE = readFileSync(join(PRODUCT, '..', 'docs', 'new-county.md'), 'utf8');

/** The files that the guide for clerks tells to write, by name: what it says is what is tried. */
const FILES: ReadonlyMap<string, string> = new Map(
  [...GUIDE.matchAll(/^文件 `([^`]+)`：\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [name, text]),
);

export const POLICY_FILE = 'policy/990301/shixian-2024-1.yaml';
export const POLICY = FILES.get(POLICY_FILE) ?? '';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A synthetic ID number: its first six digits are assigned to no place. */
export function idOf(n: number): string {
  const digits = `36079919700101${String(n).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

const lines = (...rows: (readonly (string | number)[])[]): string => `${rows.map((row) => row.join(',')).join('\n')}\n`;

/** Two households of one person each. */
export const REGISTER = lines(
  ['乡镇', '行政村', '户编号', '户类型', '户主姓名', '户主身份证号码', '姓名', '身份证号码', '与户主关系', '劳动能力'],
  ['东镇', '上村', 'S1', '脱贫户', '试甲', idOf(1), '试甲', idOf(1), '户主', '有'],
  ['东镇', '下村', 'S2', '一般农户', '试乙', idOf(2), '试乙', idOf(2), '户主', '有'],
);

/** One stay at the threshold, one below it; both dated in the month before, which the period covers. */
export const SELF_PAY = lines(
  ['姓名', '身份证号码', '乡镇', '行政村', '就医类别', '结算日期', '总费用', '个人自付'],
  ['试甲', idOf(1), '东镇', '上村', '住院', '2023-12-27', '9000', '3000.00'],
  ['试乙', idOf(2), '东镇', '下村', '住院', '2024-01-25', '9000', '2999.99'],
);

/** Writes what a clerk would put into the folder of own documents. */
export function writeConfig(folder: string): void {
  for (const [name, text] of FILES) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
