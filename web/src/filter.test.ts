import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { across, changed, type Filter, NO_FILTER, readFilter, SIZES, to, writeFilter } from './filter.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`));
const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    month,
    town: digits(9),
    village: digits(12),
    departments: fc.uniqueArray(word),
    risks: fc.uniqueArray(word),
    rules: fc.uniqueArray(word),
    household: word,
    subject: fc.constantFrom('PERSON' as const, 'HOUSEHOLD' as const, 'VILLAGE' as const),
    text: word,
    status: fc.constantFrom('RETURNED', 'ACCEPTED'),
    reason: fc.constant('NAME_CLASH'),
    multi: fc.boolean(),
    fresh: fc.boolean(),
    sort: fc.constantFrom('TOWN', 'AMOUNT'),
    size: fc.constantFrom(...SIZES),
    after: fc.uniqueArray(word),
  },
  { requiredKeys: ['departments', 'risks', 'rules', 'multi', 'fresh', 'size', 'after'] },
);

/** What Next.js hands a page for a query. */
function asPageSeesIt(query: string): Record<string, string | string[]> {
  const search = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => [
      key,
      search.getAll(key).length > 1 ? search.getAll(key) : (search.get(key) ?? ''),
    ]),
  );
}

describe('the filter lives in the URL', () => {
  it('comes back as it went, whatever it holds', () =>
    fc.assert(
      fc.property(filters, (filter) => void expect(readFilter(asPageSeesIt(writeFilter(filter)))).toEqual(filter)),
    ));
  it('is written the same way however it is read', () =>
    fc.assert(
      fc.property(
        filters,
        (filter) => void expect(writeFilter(readFilter(asPageSeesIt(writeFilter(filter))))).toBe(writeFilter(filter)),
      ),
    ));
  it('leaves out what cannot be a filter', () => {
    expect(readFilter({ month: '2023-13', town: 'x', size: '7', subject: 'CAT', sort: 'drop table' })).toEqual(
      NO_FILTER,
    );
  });
  it('names nothing when nothing is chosen', () => expect(to('360722', 'clues', NO_FILTER)).toBe('/360722/clues'));
  it('goes back to the first page when a condition changes', () =>
    expect(changed({ ...NO_FILTER, after: ['20', '40'] }, { multi: true }).after).toEqual([]));
  it('goes along to another county as far as that county has the same things', () => {
    const query = { month: '2023-07', risk: ['01', '07'], town: '360722100', department: 'x', multi: '1', size: '50' };
    expect(across('/360722/clues', query, '371323')).toBe(
      '/371323/clues?month=2023-07&risk=01&risk=07&multi=1&size=50',
    );
    expect(across('/360722/households/H1', { month: '2023-07' }, '371323')).toBe('/371323/clues?month=2023-07');
    expect(across('/360722/rows/b/1/4', {}, '371323')).toBe('/371323/submissions');
    expect(across('', { month: '2023-07' }, '371323')).toBe('/371323/overview?month=2023-07');
  });
});
