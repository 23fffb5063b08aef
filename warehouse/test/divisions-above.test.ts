import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chainOf, readDivisions, readDivisionsAbove } from '../src/index.ts';

describe('市和省的名称', () => {
  test('区划表里每个县的市和省都有名称', () => {
    const names = readDivisionsAbove();
    const counties = readDivisions().filter(({ level }) => level === 'county');
    const nameless = counties.flatMap(({ code }) => chainOf(code).slice(1)).filter((code) => !names.has(code));
    expect(nameless).toEqual([]);
    expect(chainOf('371321').map((code) => names.get(code))).toEqual([undefined, '临沂市', '山东省']);
  });

  test('写错的行说出文件和行号', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
    const file = join(folder, 'above.csv');
    try {
      writeFileSync(file, '\uFEFFcode,name\r\n370000,山东省\r\n371323,沂水县\r\n');
      expect(() => readDivisionsAbove(file)).toThrow(/above\.csv:3：应为市或省的 6 位代码/);
      writeFileSync(file, '代码,名称\n');
      expect(() => readDivisionsAbove(file)).toThrow(/above\.csv:1：表头应为 code,name/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
