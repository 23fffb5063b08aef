import { raw, sql } from '@dixian/warehouse';
import type { Column } from '../contract.ts';
import { isDash, wordText } from './expression.ts';
import { cells, each, fixed, flags, type Kind, missing, type Placed } from './kind.ts';

/** Words for yes and no in a column of type b. */
export const YES = ['是', '有', 'Y', 'YES', '1', 'TRUE', '√', '✓'];
export const NO = ['否', '无', '没有', '不是', 'N', 'NO', '0', 'FALSE', '×'];

/** What `transform` answers for a word outside the list: no code looks like it. */
const OUTSIDE = '?';

export const normalWord = (word: string): string => word.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const codesOf = ({ type, codes }: Column): Column['codes'] => (type === 'b' ? { 1: YES, 0: NO } : codes);

/** Word → code; a word that means there is none has the code ''. */
export function wordsOf(column: Column): Map<string, string> {
  const known = new Map<string, string>(column.none.map((word) => [normalWord(word), '']));
  for (const [code, words] of Object.entries(codesOf(column)))
    for (const word of words) known.set(normalWord(word), code);
  return known;
}

/** An unknown word may stay where each code is its own first word and no rule reads it. */
const keeps = ({ type, closed, codes }: Column): boolean =>
  type === 'e' && !closed && Object.entries(codes).every(([code, words]) => words[0] === code);

/** Words of a list, yes and no among them ('1' and '0'). The lists of all columns are one: each word carries its column. */
export function words(columns: readonly Placed[]): Kind {
  const lists = columns.flatMap(({ column, k }) => [...wordsOf(column)].map(([word, code]) => [`${k}:${word}`, code]));
  const [from, to] = [lists.map(([word]) => word as string), lists.map(([, code]) => code as string)];
  const places = fixed(
    'String',
    columns.map(({ k }) => `${k}:`),
  );
  const unknown = fixed(
    'String',
    columns.map(({ column }) => (column.closed || column.type === 'b' ? '!CODE_UNKNOWN' : 'CODE_UNKNOWN')),
  );
  const kept = flags(columns, keeps);
  const [written, code] = [raw('word'), sql`(code = ${OUTSIDE})`];
  return {
    columns,
    levels: [
      { words_written: each({ cell: cells(columns) }, wordText(raw('cell'))) },
      {
        words_code: sql`arrayMap(word -> transform(word, ${from}, ${to}, ${OUTSIDE}), ${each({ place: places, word: raw('words_written') }, raw('concat(place, word)'))})`,
      },
      {
        words_value: each(
          { code: raw('words_code'), word: raw('words_written'), cell: cells(columns), kept },
          sql`if(${code}, if(kept and not ${isDash(written)}, cell, ''), code)`,
        ),
        words_problem: each(
          { code: raw('words_code'), word: raw('words_written'), missing: missing(columns), unknown },
          sql`if(${code}, if(${isDash(written)}, missing, unknown), '')`,
        ),
      },
    ],
    values: raw('words_value'),
    problems: raw('words_problem'),
    rests: each({ value: raw('words_value'), word: raw('words_written') }, raw(`if(value = '', word, '')`)),
  };
}
