import { badInput } from '../../errors.ts';

/** Letters at least and at most. */
const SIZE = { least: 2, most: 500 };

/** @throws BAD_USER_INPUT when a text about a household says nothing, too much, or an ID number */
export function checkText(what: string, written: string): string {
  const text = written.trim();
  if (text.length < SIZE.least || text.length > SIZE.most)
    throw badInput(`请写明${what}（${SIZE.least} 到 ${SIZE.most} 个字）。`);
  if (/\d{15}/.test(text)) throw badInput(`${what}里请不要写身份证号码。`);
  return text;
}
