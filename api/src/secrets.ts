import { readFileSync } from 'node:fs';

/** A secret by name: from the environment, or from the file that NAME_FILE names (containers). */
export function secret(
  name: string,
  from: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const file = from[`${name}_FILE`];
  if (from[name] || !file) return from[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`读不到 ${name}_FILE 指定的文件 ${file}：请确认它存在且本程序可读。`);
  }
}

/** A store's URL with its password put in, so that no password need stand in a URL or a compose file. */
export function withPassword(url: string, name: string): string {
  const password = secret(name);
  if (!password) return url;
  const full = new URL(url);
  full.password = encodeURIComponent(password);
  return full.toString();
}
