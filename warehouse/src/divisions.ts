import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Warehouse } from './engine/warehouse.ts';
import { PRODUCT } from './product.ts';
import { forgetDivisions } from './read/divisions.ts';

export interface Division {
  /** County 6, town 9, village 12 digits. */
  code: string;
  level: 'county' | 'town' | 'village';
  name: string;
  /** Code of the level above; empty for a county. */
  parent: string;
  county: string;
}

/** The official list, and the invented villages of demo counties where they come along. */
export const DIVISIONS: readonly string[] = ['divisions.csv', 'divisions-demo.csv']
  .map((name) => join(PRODUCT, name))
  .filter((path) => existsSync(path));
const HEADER = ['county_code', 'county', 'town_code', 'town', 'village_code', 'village'];

/** A town without the county in front of its name: 某县某街道 is 某街道. */
const shortTown = (town: string, county: string): string =>
  town.startsWith(county) && town.length >= county.length + 2 ? town.slice(county.length) : town;

function readRow(line: string, where: string): Division[] {
  const [county = '', countyName = '', town = '', townName = '', village = '', name = ''] = line.split(',');
  const nested = town.startsWith(county) && village.startsWith(town);
  if (!/^\d{6}$/.test(county) || !/^\d{9}$/.test(town) || !/^\d{12}$/.test(village) || !nested || !name)
    throw new Error(`${where}：区划代码或名称有误，应为 6、9、12 位代码及其名称，请改正后重试。`);
  return [
    { code: county, level: 'county', name: countyName, parent: '', county },
    { code: town, level: 'town', name: shortTown(townName, countyName), parent: county, county },
    { code: village, level: 'village', name, parent: town, county },
  ];
}

/**
 * All divisions of the files, each once, by code. One row of a file is a village with its town and county.
 * @throws with file and line on a row that is not one
 */
export function readDivisions(csvPaths: readonly string[] = DIVISIONS): Division[] {
  const found = new Map<string, Division>();
  for (const path of csvPaths) {
    const [header = '', ...lines] = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    if (!header.startsWith(HEADER.join(','))) throw new Error(`${path}:1：表头应以 ${HEADER.join(',')} 开头。`);
    lines.forEach((line, at) => {
      if (line.trim()) for (const division of readRow(line, `${path}:${at + 2}`)) found.set(division.code, division);
    });
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Brings table `division` up to date with the files; running it again writes nothing. Answers how many changed. */
export async function loadDivisions(warehouse: Warehouse, csvPaths: readonly string[] = DIVISIONS): Promise<number> {
  const options = { name: 'load divisions' };
  const known = await warehouse.ask<Division>(
    'select code, level, name, parent, county from division final order by code',
    options,
  );
  const spelt = ({ code, level, name, parent, county }: Division) => [code, level, name, parent, county].join('\t');
  const standing = new Set(known.map(spelt));
  const changed = readDivisions(csvPaths).filter((division) => !standing.has(spelt(division)));
  await warehouse.put('division', changed, options);
  forgetDivisions(warehouse);
  return changed.length;
}
