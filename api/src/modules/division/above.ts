import { levelOf } from '../../place.ts';
import { Division, DivisionLevel } from './division.type.ts';
import { nameAbove } from './name-above.ts';

const LEVELS = { province: DivisionLevel.PROVINCE, city: DivisionLevel.CITY } as const;

/** A city or province as a place of duty; null for a code that is neither. */
export function divisionAbove(code: string): Division | null {
  const level = levelOf(code);
  if (level !== 'province' && level !== 'city') return null;
  const parent = level === 'city' ? `${code.slice(0, 2)}0000` : null;
  const name = nameAbove(code);
  return Object.assign(new Division(), { scope: { county: code }, code, name, level: LEVELS[level], parent });
}
