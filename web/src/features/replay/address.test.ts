import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changes, OPERATORS, type ReplayableRule, readAsked, replayAddress, type Tried } from './address.ts';

const parameter = { operator: null, unit: null, number: null, list: null, flag: null, choices: [] };
const rule: ReplayableRule = {
  id: 'r',
  name: '规则',
  department: '某局',
  parameters: [
    { ...parameter, name: 'threshold', label: '自付', form: 'NUMBER', value: '10000', number: '10000', operator: '>' },
    { ...parameter, name: 'years', label: '年数', form: 'NUMBER', value: '3', number: '3' },
    { ...parameter, name: 'kinds', label: '类别', form: 'LIST', value: '甲、乙', list: ['甲', '乙'] },
    { ...parameter, name: 'hazard', label: '隐患', form: 'FLAG', value: '是', flag: true },
  ],
};
const other = { ...rule, id: 'other' };
const months = ['2024-06', '2024-05', '2024-04', '2024-03'];
const read = (query: Record<string, string | string[]>) => readAsked(query, [other, rule], months);
const query = (address: string) => {
  const found: Record<string, string[]> = {};
  for (const [name, value] of new URL(address, 'http://x').searchParams) found[name] = [...(found[name] ?? []), value];
  return found;
};

describe('the address of a replay', () => {
  it('begins with the first rule, its own values and all months, up to a year', () => {
    const asked = read({});
    expect(asked).toMatchObject({ rule: { id: 'other' }, from: '2024-03', to: '2024-06', started: false });
    expect(asked && changes(asked)).toEqual([]);
  });
  it('reads number, operator, list and flag; what cannot be one is left as it is', () => {
    const asked = read({ rule: 'r', threshold: '15000', 'threshold.operator': '>=', kinds: ['甲', '丙'], hazard: '0' });
    expect(asked && changes(asked)).toEqual([
      { name: 'threshold', number: '15000', operator: '>=' },
      { name: 'kinds', list: ['甲', '丙'] },
      { name: 'hazard', flag: false },
    ]);
    const wrong = read({ rule: 'r', threshold: '-1', 'threshold.operator': '=', 'years.operator': '>', hazard: 'x' });
    expect(wrong && changes(wrong)).toEqual([]);
    expect(read({ rule: 'r', from: '2024-05', to: '2023-01' })).toMatchObject({ from: '2024-05', to: '2024-06' });
    expect(read({ rule: 'r', from: '2024-06', to: '2024-04' })).toMatchObject({ from: '2024-04', to: '2024-06' });
  });
  it('says when the rule it names cannot be tried', () => {
    expect(read({ rule: 'gone' })).toMatchObject({ rule: { id: 'other' }, instead: true });
    expect(read({ rule: 'r' })).toMatchObject({ rule: { id: 'r' }, instead: false });
  });
  it('an emptied list is asked for, not left out', () => {
    const asked = read({ rule: 'r', kinds: '' });
    expect(asked && changes(asked)).toEqual([{ name: 'kinds', list: [] }]);
  });
  it('the same number written otherwise, or a list in another order, is no change', () => {
    const asked = read({ rule: 'r', threshold: '10000.00', kinds: ['乙', '甲'] });
    expect(asked && changes(asked)).toEqual([]);
  });
  it('holds all that was asked', () => {
    const tried = fc.record<Tried>({
      number: fc.integer({ min: 0, max: 99_999 }).map(String),
      operator: fc.constantFrom(...OPERATORS),
      list: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', 'a&b', '=')),
      flag: fc.boolean(),
    });
    fc.assert(
      fc.property(tried, fc.constantFrom(...months), (value, from) => {
        const values = Object.fromEntries(rule.parameters.map(({ name }) => [name, value]));
        const own = { ...values, years: { ...value, operator: '' } };
        const asked = { rule, values: own, from, to: '2024-06' };
        const again = read(query(replayAddress('360722', asked)));
        expect(again && changes(again)).toEqual(changes(asked));
        expect(again).toMatchObject({ rule: { id: 'r' }, from, to: '2024-06' });
      }),
    );
  });
});
