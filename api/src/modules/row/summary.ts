import type { Contract } from '@dixian/etl';
import { MATCH_RESULT, type RawRow } from '@dixian/warehouse';
import { isBirth, shownCell } from './cell-mask.ts';
import { inWords, unitOf } from './words.ts';

/** Columns that say who and where, not what, and texts that may name anybody. */
const PERSONAL = new Set([
  'name',
  'id_no',
  'head_name',
  'head_id_no',
  'relation',
  'town',
  'village',
  'village_group',
  'phone',
  'remark',
  'hh_size',
  'cert_no',
  'content',
]);

/** How much of a row a line of the timeline tells. */
const MOST = 5;

/**
 * What a row handed in says, in one line and without personal data: 就医类别 住院，个人自付 12345.60 元. Of a match no
 * more than whether there was a hit.
 */
export function summary({ title, shape, columns }: Contract, row: RawRow | undefined): string {
  if (shape === MATCH_RESULT) return row ? `比对：${row.hit ? '有' : '无'}` : '比对';
  const told = columns
    .filter(({ field }) => field !== null && !PERSONAL.has(field))
    .flatMap((column) => {
      const written = row && inWords(column, row);
      const value = written && shownCell(column.name, column, written, isBirth(row.change));
      return value ? [`${column.name} ${value}${unitOf(column) ? ` ${unitOf(column)}` : ''}`] : [];
    });
  return told.length > 0 ? `${title}：${told.slice(0, MOST).join('，')}` : title;
}
