import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Division, divisionNames, loadDivisions, PRODUCT, readDivisions, type Warehouse } from '../src/index.ts';
import { openMigrated, type Temporary } from './temporary.ts';

const HEADER = 'county_code,county,town_code,town,village_code,village,nbs_band';
const OFFICIAL = [join(PRODUCT, 'divisions.csv')];

describe('区划表', () => {
  let temporary: Temporary;
  let warehouse: Warehouse;
  beforeAll(async () => {
    temporary = await openMigrated();
    warehouse = temporary.warehouse;
  });
  afterAll(() => temporary.close());
  const ask = <Row>(query: string) => warehouse.ask<Row>(query, { name: 'divisions' });

  test('载入两次与载入一次相同', async () => {
    expect(await loadDivisions(warehouse, OFFICIAL)).toBe(5 + 75 + 1410);
    expect(await loadDivisions(warehouse, OFFICIAL)).toBe(0);
    expect(await ask('select level, count() as n from division group by level order by level')).toEqual([
      { level: 'county', n: '5' },
      { level: 'town', n: '75' },
      { level: 'village', n: '1410' },
    ]);
  });

  test('乡镇不带县名，各级首尾相接', async () => {
    expect(
      await ask("select name, parent from division where code in ('360425001', '360722100') order by code"),
    ).toEqual([
      { name: '丰安街道', parent: '360425' },
      { name: '嘉定镇', parent: '360722' },
    ]);
    const orphans =
      "select count() as n from division where parent != '' and parent not in (select code from division)";
    expect(await ask(orphans)).toEqual([{ n: '0' }]);
  });

  test('改了名称只更新改动的一行', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dixian-'));
    const file = join(folder, 'divisions.csv');
    writeFileSync(file, `\uFEFF${HEADER}\r\n360722,信丰县,360722100,嘉定镇,360722100001,新南山居委会,居委会\r\n`);
    expect(await loadDivisions(warehouse, [file])).toBe(1);
    expect(await ask("select name from division final where code = '360722100001'")).toEqual([
      { name: '新南山居委会' },
    ]);
    writeFileSync(file, `${HEADER}\n360722,信丰县,360722100,嘉定镇,36072210000,少一位,居委会\n`);
    await expect(loadDivisions(warehouse, [file])).rejects.toThrow(/divisions.csv:2：区划代码或名称有误/);
    writeFileSync(file, 'code,name\n1,2\n');
    await expect(loadDivisions(warehouse, [file])).rejects.toThrow(/divisions.csv:1：表头应以/);
    rmSync(folder, { recursive: true });
  });
});

describe('区划名称的写法', () => {
  const village = (code: string, name: string, parent = '100000001'): Division => ({
    code,
    level: 'village',
    name,
    parent,
    county: '100000',
  });
  const county: Division = { code: '100000', level: 'county', name: '甲县', parent: '', county: '100000' };
  const town = (code: string, name: string): Division => ({
    code,
    level: 'town',
    name,
    parent: '100000',
    county: '100000',
  });
  const lookup = (divisions: Division[]) => {
    const { towns, villages } = divisionNames('100000', [county, ...divisions]);
    const find = ({ names, codes }: typeof towns, name: string) => codes[names.indexOf(name)] ?? null;
    return {
      town: (name: string) => find(towns, name),
      village: (name: string, parent = '100000001') => find(villages, parent + name),
    };
  };

  test('乡镇带不带镇、乡、街道都认得，带县名也认得', () => {
    const { town: found } = lookup([town('100000001', '东河镇'), town('100000002', '西山乡')]);
    for (const name of ['东河镇', '东河', '东河乡', '东河街道', '甲县东河镇', '甲东河镇'])
      expect(found(name)).toBe('100000001');
    expect(found('西山')).toBe('100000002');
    expect(found('南山镇')).toBeNull();
  });

  test('村带不带村、村委会、村民委员会都认得', () => {
    const { village: found } = lookup([town('100000001', '东河镇'), village('100000001201', '山塘村委会')]);
    for (const name of [
      '山塘村委会',
      '山塘',
      '山塘村',
      '山塘村民委员会',
      '山塘村村委会',
      '山塘村村民委员会',
      '山塘居委会',
      '山塘社区',
    ])
      expect(found(name)).toBe('100000001201');
  });

  test('居委会与社区的各种写法都认得', () => {
    const { village: found } = lookup([village('100000001001', '城南社区居民委员会')]);
    for (const name of ['城南', '城南社区', '城南居委会', '城南居民委员会', '城南社区居委会'])
      expect(found(name)).toBe('100000001001');
  });

  test('同名的村与居委会各认各的写法，说不清的不认', () => {
    const { village: found } = lookup([village('100000001001', '小江居委会'), village('100000001200', '小江村委会')]);
    expect(found('小江社区')).toBe('100000001001');
    expect(found('小江村')).toBe('100000001200');
    expect(found('小江村民委员会')).toBe('100000001200');
    expect(found('小江')).toBeNull();
  });

  test('不同乡镇的同名村各归各的乡镇', () => {
    const { village: found } = lookup([
      village('100000001200', '新村村委会'),
      village('100000002200', '新村村委会', '100000002'),
    ]);
    expect(found('新村')).toBe('100000001200');
    expect(found('新村', '100000002')).toBe('100000002200');
  });

  test('名称本身以村字结尾的村仍然认得', () => {
    const { village: found } = lookup([village('100000001200', '星村村委会'), village('100000001001', '星村居委会')]);
    expect(found('星村村委会')).toBe('100000001200');
    expect(found('星村')).toBe('100000001200');
    expect(found('星村村')).toBe('100000001200');
    expect(found('星村社区')).toBe('100000001001');
  });

  test('每个县的每个村至少认得自己的名称，且每种写法只指一个村', () => {
    const all = readDivisions();
    for (const { code } of all.filter(({ level }) => level === 'county')) {
      const { villages, towns } = divisionNames(code, all);
      expect(new Set(villages.names).size).toBe(villages.names.length);
      expect(new Set(towns.names).size).toBe(towns.names.length);
      const own = all.filter((division) => division.county === code && division.level === 'village');
      const unknown = own.filter(
        ({ code: id, name, parent }) => villages.codes[villages.names.indexOf(parent + name)] !== id,
      );
      expect(unknown.map(({ name }) => name)).toEqual([]);
    }
  });

  test('没有区划的县说明白', () => {
    expect(() => divisionNames('990000')).toThrow(/区划表里没有 990000/);
  });
});
