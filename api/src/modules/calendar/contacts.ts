import { randomUUID } from 'node:crypto';
import { daysAfter, type Scope } from '@dixian/warehouse';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { openText, sealText } from '../../sealed-text.ts';
import { actor } from '../audit/audit.ts';
import { lawOf } from '../policy/law.ts';
import { DepartmentContactEntity, type DepartmentContactRow } from './contact.entity.ts';
import { type CorrectContactInput, DepartmentContact, type HandOverInput } from './contact.type.ts';
import { checkedEmail, checkedName, checkedPhone, maskedEmail, maskedPhone } from './contact-fields.ts';

export function toContact({ services }: Context, row: DepartmentContactRow): DepartmentContact {
  const { id, department, duty, name, phone, email, fromDay, untilDay, by } = row;
  return Object.assign(new DepartmentContact(), {
    ...{ id, department, duty, by, from: fromDay, until: untilDay ?? null },
    name: openText(services.keyring, name),
    phoneMasked: phone ? maskedPhone(openText(services.keyring, phone)) : null,
    emailMasked: email ? maskedEmail(openText(services.keyring, email)) : null,
    correctedBy: row.correctedBy ?? null,
  });
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Contacts of a county, present and past, the newest first; of a department its own. Nobody for who reads no person. */
export async function contactsOf(ctx: Context, scope: Scope): Promise<DepartmentContact[]> {
  if (!ctx.may('READ_PERSON') || scope.division !== undefined) return [];
  const own = scope.department === undefined ? {} : { department: scope.department };
  const rows = await ctx.em.find(
    DepartmentContactEntity,
    { county: scope.county, ...own },
    { orderBy: { department: 'asc', duty: 'asc', fromDay: 'desc', at: 'desc' } },
  );
  return rows.map((row) => toContact(ctx, row));
}

/** @throws BAD_USER_INPUT */
function checked(ctx: Context, scope: Scope, { department, name, phone, email }: HandOverInput) {
  const { departments } = lawOf(ctx, scope).policy;
  const known = departments.find((one) => [one.id, one.name, ...one.synonyms].includes(department));
  if (!known)
    throw badInput(
      `本县文件没有部门「${department.slice(0, 30)}」：可选 ${departments.map(({ id }) => id).join('、')}。`,
    );
  const written = { name: checkedName(name), phone: checkedPhone(phone), email: checkedEmail(email) };
  return { department: known.id, ...written };
}

/**
 * A handover: who was present ends on the day before, the next one begins. Nothing is overwritten.
 * @throws BAD_USER_INPUT
 */
export async function handOver(ctx: Context, scope: Scope, input: HandOverInput): Promise<DepartmentContactRow> {
  const { department, name, phone, email } = checked(ctx, scope, input);
  const { duty, from } = input;
  const { county } = scope;
  const { keyring } = ctx.services;
  try {
    return await ctx.em.transactional(async (em) => {
      const [last] = await em.find(
        DepartmentContactEntity,
        { county, department, duty },
        { orderBy: { fromDay: 'desc', at: 'desc' }, limit: 1 },
      );
      if (last && from <= (last.untilDay ?? last.fromDay))
        throw badInput(`接任日期应晚于 ${last.untilDay ?? last.fromDay}（前任的任期）：请改日期后再交接。`);
      if (last && !last.untilDay) last.untilDay = daysAfter(from, -1);
      // First the end of the one before: two present ones at a time are not accepted.
      await em.flush();
      return em.create(DepartmentContactEntity, {
        ...{ id: randomUUID(), county, department, duty, fromDay: from, untilDay: null },
        name: sealText(keyring, name),
        phone: phone && sealText(keyring, phone),
        email: email && sealText(keyring, email),
        ...{ at: new Date(), by: actor(ctx.who()).who, correctedAt: null, correctedBy: null },
      });
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException)
      throw badInput('刚刚有别人登记了这个部门的联系人：请刷新页面，核对后再交接。');
    throw error;
  }
}

/** Names of the fields that a correction changes, for the audit: never what they hold. */
export const correctedFields = (input: CorrectContactInput): string[] =>
  (['name', 'phone', 'email'] as const).filter((field) => input[field] !== undefined && input[field] !== null);

/**
 * Puts right what was mistyped of a contact. Who it is stays: another person is a handover.
 * @throws BAD_USER_INPUT, NOT_FOUND
 */
export async function correctContact(
  ctx: Context,
  { county, department }: Scope,
  id: string,
  input: CorrectContactInput,
): Promise<DepartmentContactRow> {
  const { keyring } = ctx.services;
  if (correctedFields(input).length === 0) throw badInput('没有要改正的内容：请至少改一项。');
  const own = department === undefined ? {} : { department };
  const row = UUID.test(id) ? await ctx.em.findOne(DepartmentContactEntity, { county, id, ...own }) : null;
  if (!row) throw notFound('这位联络员');
  const sealed = (text: string | null) => text && sealText(keyring, text);
  if (typeof input.name === 'string') row.name = sealText(keyring, checkedName(input.name));
  if (typeof input.phone === 'string') row.phone = sealed(checkedPhone(input.phone));
  if (typeof input.email === 'string') row.email = sealed(checkedEmail(input.email));
  Object.assign(row, { correctedAt: new Date(), correctedBy: actor(ctx.who()).who });
  await ctx.em.flush();
  return row;
}
