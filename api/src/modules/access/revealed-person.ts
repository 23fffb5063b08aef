import type { Owners } from '@dixian/warehouse';
import {
  digits,
  type Keyring,
  key,
  opened,
  persons,
  personVisible,
  raw,
  type Scope,
  sql,
  type Warehouse,
} from '@dixian/warehouse';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '还原后的身份信息：每次查看都记入审计' })
export class RevealedPerson {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field()
  idNo!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

/**
 * Who a pseudonym is, in full: the only way a whole ID number leaves the store.
 * @returns null when the scope names no such person, which is not told apart from a person who does not exist
 */
export async function revealedPerson(
  scope: Scope,
  store: { warehouse: Warehouse; keyring: Keyring },
  owners: Owners,
  person: string,
): Promise<RevealedPerson | null> {
  if (digits(person, 128) === null || !(await personVisible(scope, store, owners, person))) return null;
  const [known] = await persons(scope, store, [person]);
  const [row] = await store.warehouse.ask<{ idNo: string; phone: string }>(
    sql`select ${opened(store.keyring, raw('sealed_id'))} as idNo, ${opened(store.keyring, raw('sealed_phone'))} as phone
        from (select any(id_no) as sealed_id, argMaxIf(phone, seen_at, notEmpty(phone)) as sealed_phone
              from identity where person_key = ${key(person)} having count() > 0)`,
    { name: 'reveal' },
  );
  return known && row ? { id: person, name: known.name, idNo: row.idNo, phone: row.phone || null } : null;
}
