/** Levels of a division code: 370000 a province, 371300 a city, 371323 a county, then towns and villages. */
export type Level = 'province' | 'city' | 'county' | 'town' | 'village';

const BY_LENGTH: Readonly<Record<number, Level>> = { 6: 'county', 9: 'town', 12: 'village' };

/** The level of a division code; null for what is no code at all. */
export function levelOf(code: string): Level | null {
  if (!/^[1-9]\d*$/.test(code)) return null;
  const level = BY_LENGTH[code.length] ?? null;
  if (level !== 'county' || !code.endsWith('00')) return level;
  return code.endsWith('0000') ? 'province' : 'city';
}

/** What every code at or below a division begins with: 37 for 370000, 3713 for 371300, the whole code otherwise. */
export const reachOf = (division: string): string =>
  division.length === 6 ? division.replace(/(?:00){1,2}$/, '') : division;

/** Whether a division is above the counties: it has no data of its own, but theirs. */
export const isAboveCounties = (division: string): boolean => ['province', 'city'].includes(levelOf(division) ?? '');

/** Whether somebody on duty in a division works in or over a county. */
export const coversCounty = (division: string, county: string): boolean =>
  levelOf(county) === 'county' && (division.startsWith(county) || county.startsWith(reachOf(division)));

const WORDS: Readonly<Record<Level, string>> = {
  province: '6 位省级代码（后四位为 0）',
  city: '6 位市级代码（后两位为 00）',
  county: '6 位县级代码',
  town: '9 位乡镇代码',
  village: '12 位行政村代码',
};

/** Levels as a sentence names them. */
export const inWords = (levels: readonly Level[]): string => levels.map((level) => WORDS[level]).join('或');
