import { MATCH_DETAIL, MATCH_RESULT } from '../match-detail.ts';
import { raw, type Sql } from '../sql.ts';

/** Columns that say where a row stands, not what it says. */
export const ADDRESS: readonly string[] = ['county', 'extract', 'period', 'batch_id', 'file_no', 'sheet', 'row'];
const SHAPE = /^[a-z][a-z_]*$/;

/** The table of a shape. @throws when the shape is not the name of one */
export function tableOf(shape: string): Sql {
  if (!SHAPE.test(shape)) throw new Error(`数据契约的 shape “${shape}” 不是表名。`);
  return raw(`raw_${shape}`);
}

/** Whom a row is about: a person, or a village where rows are about villages. */
export const WHO = raw(`if(person_key = 0, concat(town_code, ' ', village_code), toString(person_key))`);

/** What a row says, as a number; of a match no more than what everybody may read of it. */
export function said(shape: string): Sql {
  const left = shape === MATCH_RESULT ? [...ADDRESS, ...Object.keys(MATCH_DETAIL)] : ADDRESS;
  return raw(`cityHash64(toString(tuple(* except (${left.join(', ')}))))`);
}
