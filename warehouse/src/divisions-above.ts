import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from './product.ts';

/** The list of cities and provinces that comes with the product. */
export const DIVISIONS_ABOVE = join(PRODUCT, 'divisions-above.csv');

/**
 * Names of cities and provinces by their six-digit code, each city after its province.
 * @throws with file and line on a row that is no such code with a name
 */
export function readDivisionsAbove(csvPath: string = DIVISIONS_ABOVE): ReadonlyMap<string, string> {
  const [header, ...lines] = readFileSync(csvPath, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  if (header !== 'code,name') throw new Error(`${csvPath}:1：表头应为 code,name。`);
  const names = new Map<string, string>();
  lines.forEach((line, at) => {
    if (!line.trim()) return;
    const [, code, name] = /^([1-9]\d{3}00),(\S+)$/.exec(line) ?? [];
    if (!code || !name)
      throw new Error(`${csvPath}:${at + 2}：应为市或省的 6 位代码（后两位为 00）及其名称，请改正后重试。`);
    names.set(code, name);
  });
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}
