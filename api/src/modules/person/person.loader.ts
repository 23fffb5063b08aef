import { type PersonRow, persons, type Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { byKey, loaderByScope } from '../../loader.ts';
import { storeOf } from '../policy/law.ts';
import { masked } from '../row/mask.ts';
import { Person } from './person.type.ts';

const personLoader = loaderByScope<PersonRow>(async (ctx, scope, keys) =>
  byKey(await persons(scope, storeOf(ctx), keys), ({ person }) => person),
);

/** Stands for a name or number that the asker has no right to see. */
const HIDDEN = '***';

/** A person with a name, or by pseudonym alone where the asker may see no names. */
export function toPerson(ctx: Context, row: PersonRow, facts: Partial<Person> = {}): Person {
  const shown = ctx.may('READ_PERSON')
    ? { name: masked(row.name), idNoMasked: row.idNoMasked, phoneMasked: row.phoneMasked || null }
    : { name: HIDDEN, idNoMasked: HIDDEN, phoneMasked: null };
  return Object.assign(new Person(), { id: row.person }, shown, facts);
}

/** A person that a row inside the scope names; null for the key '0', which is nobody. */
export async function personOf(ctx: Context, scope: Scope, person: string): Promise<Person | null> {
  if (person === '0') return null;
  const nobody = { person, name: HIDDEN, idNoMasked: HIDDEN, phoneMasked: '' };
  if (!ctx.may('READ_PERSON')) return toPerson(ctx, nobody);
  return toPerson(ctx, (await personLoader(ctx, scope).load(person)) ?? nobody);
}
