import { fullIdentities, persons, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { toPerson } from '../person/person.loader.ts';
import { storeOf } from '../policy/law.ts';
import { maskedNumber } from '../row/mask.ts';
import { isSomeone, type Line, type Someone } from './line.ts';

/** How ID numbers are written: to the screen masked, into an audited export in full. */
export type Shown = 'MASKED' | 'FULL';

/** Writes whoever a cell names. */
export type Naming = (someone: Someone) => string;

/** Names everybody whom the lines mention. */
export async function namingOf(ctx: Context, scope: Scope, lines: readonly Line[], shown: Shown): Promise<Naming> {
  const mentioned = lines.flatMap(({ cells }) => Object.values(cells).filter(isSomeone));
  const keys = [...new Set(mentioned.filter(({ told }) => !told).map(({ person }) => person))].filter(
    (key) => key !== '0' && key !== '',
  );
  const known = keys.length > 0 ? await persons(scope, storeOf(ctx), keys) : [];
  const full = shown === 'FULL' ? await fullIdentities(scope, storeOf(ctx), keys) : [];
  const people = new Map(known.map((row) => [row.person, toPerson(ctx, row)]));
  const numbers = new Map(full.map(({ person, idNo }) => [person, idNo]));
  return ({ part, person, told }) => {
    const masked = people.get(person);
    if (part === 'name') return told?.name ?? masked?.name ?? '';
    if (shown === 'FULL') return told ? (told.idNo ?? '') : (numbers.get(person) ?? '');
    return told ? maskedNumber(told.idNo ?? '') : (masked?.idNoMasked ?? '');
  };
}
