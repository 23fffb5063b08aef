import { readDivisionsAbove } from '@dixian/warehouse';

let names: ReadonlyMap<string, string> | undefined;

/** Name of a city or province; the code itself when the list does not know it. */
export function nameAbove(code: string): string {
  names ??= readDivisionsAbove();
  return names.get(code) ?? code;
}
