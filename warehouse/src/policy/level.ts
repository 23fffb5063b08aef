import type { Level } from './types.ts';

/** The level of a six-digit division code. */
export function levelOf(code: string): Level {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** A code and those above it, nearest first: county, city, province. */
export const chainOf = (code: string): string[] => [
  ...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]),
];

/** Whether a code is another one, or lies below it. */
export const isUnder = (code: string, upper: string): boolean => chainOf(code).includes(upper);

const NEARNESS: Readonly<Record<Level, number>> = { province: 0, city: 1, county: 2 };

/** How near a level is to the county: the higher, the nearer. */
export const nearness = (level: Level): number => NEARNESS[level];

/** Whether a level may set what is left to `overridable`. Without that word, any may. */
export const mayEnter = (level: Level, overridable: 'city' | 'county' | undefined): boolean =>
  overridable === undefined || level === 'city' || (overridable === 'county' && level === 'county');

export const LEVEL_WORDS: Readonly<Record<Level, string>> = { province: '省', city: '市', county: '县' };
