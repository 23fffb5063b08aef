import { badInput } from './errors.ts';

/** A place in a list, opaque to whoever carries it. */
export const toCursor = (place: string): string => Buffer.from(place, 'utf8').toString('base64url');

/** @throws BAD_USER_INPUT when the text is not a cursor of ours */
export function fromCursor(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  if (cursor === '' || toCursor(place) !== cursor) throw badInput('翻页位置 after 无效：请从第一页重新开始。');
  return place;
}
