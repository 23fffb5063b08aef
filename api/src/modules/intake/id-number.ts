/** Weights and check characters of GB 11643 (MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const EARLIEST = '1900-01-01';

/** An ID number as typed: compatibility forms, spaces and a small x put right. */
export const plainIdNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s'‘’-]/g, '')
    .toUpperCase();

function bornOn(idNo: string): string | null {
  const day = `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day;
}

/** Why a text is no ID number, in a sentence that says what to do; null when it is one. `day` is today. */
export function idNumberProblem(idNo: string, day: string): string | null {
  if (!/^\d{17}[\dX]$/.test(idNo)) return '身份证号码应是 18 位：请照身份证填写，最后一位可以是 X。';
  const born = bornOn(idNo);
  if (!born || born < EARLIEST || born > day) return '身份证号码里的出生日期不对：请照身份证核对第 7 到 14 位。';
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(idNo[at]), 0);
  if (CHECKS[sum % CHECKS.length] !== idNo[17]) return '身份证号码有一位填错了：请照身份证逐位核对。';
  return null;
}
