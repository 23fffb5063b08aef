import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DEMOS, demoCounties } from './settings.ts';

/** Codes in the order of a folder's order.yaml; none when it has no such file. */
function named(folder: string): string[] {
  const path = join(folder, 'order.yaml');
  const codes: unknown = existsSync(path) ? parse(readFileSync(path, 'utf8')) : [];
  if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string' && /^\d{6}$/.test(code)))
    throw new Error(`${path}：应为县代码的列表，每行一个加引号的 6 位代码，请改正后重试。`);
  return codes;
}

/**
 * The demo counties in the order in which a first start loads them: as order.yaml says, the others after them by code.
 * @throws in Chinese when an order.yaml is no list of codes
 */
export function demoOrder(folders: readonly string[] = [DEMOS]): string[] {
  const counties = demoCounties(folders);
  const first = folders.flatMap(named).filter((code) => counties.includes(code));
  return [...new Set([...first, ...counties])];
}
