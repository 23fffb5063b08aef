import { expect, test } from 'vitest';
import { inScope, type Scope, sql } from '../src/index.ts';

const COLUMNS = { county: 'county', town: 'town_code', village: 'village_code', department: 'department' };
const printed = (scope: Scope, columns = COLUMNS) => {
  const { text, values } = inScope(scope, columns);
  return Object.entries(values).reduce((all, [name, value]) => all.replace(`{${name}:String}`, `⟨${value}⟩`), text);
};

test('全县只看本县', () => {
  expect(printed({ county: '360722' })).toBe('county = ⟨360722⟩');
});

test('乡镇只看本乡镇，村只看本村', () => {
  expect(printed({ county: '360722', division: '360722101' })).toBe('county = ⟨360722⟩ and town_code = ⟨360722101⟩');
  expect(printed({ county: '360722', division: '360722101200' })).toBe(
    'county = ⟨360722⟩ and village_code = ⟨360722101200⟩',
  );
});

test('部门只看本部门，与乡镇同时限定时两者都要', () => {
  expect(printed({ county: '360722', department: '甲局' })).toBe('county = ⟨360722⟩ and department = ⟨甲局⟩');
  expect(printed({ county: '360722', division: '360722101', department: '甲局' })).toBe(
    'county = ⟨360722⟩ and town_code = ⟨360722101⟩ and department = ⟨甲局⟩',
  );
});

test('一行属于几个部门时，看含有本部门的行', () => {
  const { text } = inScope({ county: '360722', department: '甲局' }, { county: 'county', departments: 'departments' });
  expect(text).toBe('county = {p0:String} and has(departments, {p1:String})');
});

test('值是绑定的，代码和名称不进语句', () => {
  const { text, values } = inScope({ county: '360722', department: "x' or 1=1 --" }, COLUMNS);
  expect(text).toBe('county = {p0:String} and department = {p1:String}');
  expect(Object.values(values)).toEqual(['360722', "x' or 1=1 --"]);
});

test('可接在别的条件之后', () => {
  const { text } = sql`select 1 from w where ${inScope({ county: '360722' }, { county: 'w.county' })} and w.x = ${1}`;
  expect(text).toBe('select 1 from w where w.county = {p0:String} and w.x = {p1:Int64}');
});

test.each(['', '360722', '3607221', '36072210', '3607221012', '360722101200001', '360721101', '36072210x'])(
  '不是本县乡镇或行政村的代码 %j 一律不放行',
  (division) => {
    expect(() => inScope({ county: '360722', division }, COLUMNS)).toThrow(
      /不是 360722 的乡镇（9 位）或行政村（12 位）代码/,
    );
  },
);

test.each(['', '36', '360722101'])('县代码 %j 一律不放行', (county) => {
  expect(() => inScope({ county }, COLUMNS)).toThrow(/县级区划代码“.*”应为 6 位数字/);
});

test('表里分不出的范围不放行', () => {
  const bare = { county: 'county' };
  expect(() => inScope({ county: '360722', division: '360722101' }, bare)).toThrow(/没有乡镇一级的数据/);
  expect(() => inScope({ county: '360722', division: '360722101200' }, bare)).toThrow(/没有行政村一级的数据/);
  expect(() => inScope({ county: '360722', department: '甲局' }, bare)).toThrow(/不能按部门查询/);
  expect(() => inScope({ county: '360722', department: '' }, COLUMNS)).toThrow(/不能按部门查询/);
});
