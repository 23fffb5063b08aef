import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fit, headerCell } from '../src/check/header.ts';
import { type Contract, loadContracts, PROBLEMS } from '../src/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  mkdirSync(join(folder, 'groups'));
  writeFileSync(
    join(folder, 'groups', 'person.yaml'),
    'group: person\ncolumns:\n  - { name: 姓名, field: name, type: s, required: true }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = [
  'id: aa-b',
  "county: '360722'",
  'department: 某局',
  'title: 某表',
  'shape: water',
  'delivery: increment',
  'use: [person]',
];
const load = (lines: readonly string[]) => {
  writeFileSync(join(folder, 'one.yaml'), `${lines.join('\n')}\n`);
  return loadContracts([folder]);
};

describe('a contract file', () => {
  test('is read with its groups; a column of the same name completes the group', () => {
    const book = load([...GOOD, 'columns:', '  - { name: 姓名, synonyms: [名字] }', '  - { name: 别的, type: s }']);
    const contract = book.get('aa-b');
    expect(contract?.columns).toMatchObject([
      { name: '姓名', field: 'name', required: true, synonyms: ['名字'] },
      { name: '别的', field: null, required: false },
    ]);
    expect(book.forCounty('360722')).toHaveLength(1);
    expect(book.forCounty('360425')).toHaveLength(0);
  });

  test('of a province or city holds for every county below', () => {
    const counties = (code: string) =>
      ['371323', '371321', '370102', '360722'].filter(
        (county) => load([GOOD[0] ?? '', `county: '${code}'`, ...GOOD.slice(2)]).forCounty(county).length > 0,
      );
    expect(counties('370000')).toEqual(['371323', '371321', '370102']);
    expect(counties('371300')).toEqual(['371323', '371321']);
    expect(counties('371323')).toEqual(['371323']);
  });

  test('has another version when anything in it changes', () => {
    const version = load(GOOD).get('aa-b')?.version;
    expect(load([...GOOD, 'max_bad: 0.4']).get('aa-b')?.version).not.toBe(version);
  });

  test.each([
    [
      'a word outside the list',
      [...GOOD.slice(0, 4), 'shape: rain', ...GOOD.slice(5)],
      /one\.yaml:5：.*register.*water/,
    ],
    ['an unknown key', [...GOOD, 'colour: red'], /one\.yaml:1：.*不认识“colour”/],
    ['a missing key', GOOD.slice(1), /one\.yaml:1：.*缺少“id”/],
    ['broken YAML', [...GOOD, 'columns: [1'], /one\.yaml:\d+：不是有效的 YAML/],
    ['a column of an unknown type', [...GOOD, 'columns:', '  - name: 甲', '    type: q'], /one\.yaml:10：/],
    ['an unknown group', [...GOOD.slice(0, 6), 'use: [nobody]'], /one\.yaml.*nobody/],
    ['a list without codes', [...GOOD, 'columns: [{ name: 甲, type: e }]'], /one\.yaml.*甲.*codes/],
    ['one field twice', [...GOOD, 'columns: [{ name: 甲, field: name, type: s }]'], /one\.yaml.*name/],
    ['an empty file', [], /one\.yaml:1/],
  ])('with %s is refused with file and line, in Chinese', (_, lines, message) => {
    expect(() => load(lines)).toThrow(message);
  });

  test('may not use an extract id twice', () => {
    writeFileSync(join(folder, 'two.yaml'), `${GOOD.join('\n')}\n`);
    expect(() => load(GOOD)).toThrow(/two\.yaml.*aa-b/);
  });
});

describe('the contracts of the product', () => {
  const contracts = loadContracts();

  test('snapshots are the register and the three lists of 新增 that 信丰 hands in whole', () => {
    const snapshots = contracts.all.filter(({ delivery }) => delivery === 'snapshot').map(({ id }) => id);
    expect(snapshots.sort()).toEqual(['register', 'xf-cl-severe', 'xf-jt-dropout', 'xf-mz-aid']);
  });

  test('no word of a list means two codes, and no header two columns', () => {
    for (const { id, columns } of contracts.all) {
      const headers = columns.map(({ name }) => headerCell(name).text);
      expect(new Set(headers).size, id).toBe(headers.length);
      for (const { name, codes } of columns) {
        const words = Object.values(codes).flat();
        expect(new Set(words).size, `${id} ${name}`).toBe(words.length);
      }
    }
  });

  test('every problem has a Chinese text that ends as a sentence', () => {
    for (const { text } of Object.values(PROBLEMS)) expect(text).toMatch(/\p{Script=Han}.*。$/u);
  });
});

describe('a header', () => {
  const selfPay = loadContracts().get('xf-yb-selfpay') as Contract;
  const found = (header: string[], name: string) =>
    fit(selfPay, header).places[selfPay.columns.findIndex((one) => one.name === name)];

  test.each([
    ['个人自付', '个人自付', null],
    ['个 人 自 付（元）', '个人自付', 1],
    ['*个人自付(万元)', '个人自付', 10_000],
    ['个人自付［单位：万元］', '个人自付', 10_000],
    ['个人自付\n', '个人自付', null],
    ['乡（镇）', '乡(镇)', null],
    ['年龄（岁）', '年龄', null],
  ])('%j reads as %s with factor %s', (text, plain, factor) => {
    expect(headerCell(text)).toEqual({ text: plain, factor });
  });

  test('a name is found before a synonym, wherever it stands', () => {
    expect(found(['身份证号', '身份证号码'], '身份证号码')).toBe(2);
    expect(found(['身份证号', '姓名'], '身份证号码')).toBe(1);
  });

  test('a column that is not there stands at 0, a required one is missing', () => {
    const { missing } = fit(selfPay, ['姓名', '身份证号码', '乡镇', '行政村', '就医类别', '结算日期']);
    expect(missing.map(({ name }) => name)).toEqual(['个人自付']);
  });
});
