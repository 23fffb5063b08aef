import { randomUUID } from 'node:crypto';
import { daysAfter, type Scope } from '@dixian/warehouse';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { actor } from '../audit/audit.ts';
import { openText, sealText } from '../match/sealed-text.ts';
import { lawOf } from '../policy/law.ts';
import { maskedNumber } from '../row/mask.ts';
import { DepartmentContactEntity, type DepartmentContactRow } from './contact.entity.ts';
import { DepartmentContact, type HandOverInput } from './contact.type.ts';

export function toContact({ services }: Context, row: DepartmentContactRow): DepartmentContact {
  const { id, department, duty, name, phone, fromDay, untilDay, by } = row;
  return Object.assign(new DepartmentContact(), {
    ...{ id, department, duty, by, from: fromDay, until: untilDay ?? null },
    name: openText(services.keyring, name),
    phoneMasked: phone ? maskedNumber(openText(services.keyring, phone)) : null,
  });
}

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

const NAME = /^[\p{L}·•・ ]{2,30}$/u;
const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?)$/;

/** @throws BAD_USER_INPUT */
function checked(ctx: Context, scope: Scope, { department, name, phone }: HandOverInput) {
  const { departments } = lawOf(ctx, scope).policy;
  const known = departments.find((one) => [one.id, one.name, ...one.synonyms].includes(department));
  if (!known)
    throw badInput(
      `本县文件没有部门「${department.slice(0, 30)}」：可选 ${departments.map(({ id }) => id).join('、')}。`,
    );
  const written = { name: name.trim(), phone: phone?.replaceAll(/\s/g, '') || null };
  if (!NAME.test(written.name)) throw badInput('请填写姓名（2 到 30 个字，不要写数字）。');
  if (written.phone && !PHONE.test(written.phone))
    throw badInput('电话写法不对：请填 11 位手机号码，或带区号的座机，如 0797-1234567。');
  return { department: known.id, ...written };
}

/**
 * A handover: who was present ends on the day before, the next one begins. Nothing is overwritten.
 * @throws BAD_USER_INPUT
 */
export async function handOver(ctx: Context, scope: Scope, input: HandOverInput): Promise<DepartmentContactRow> {
  const { department, name, phone } = checked(ctx, scope, input);
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
        ...{ at: new Date(), by: actor(ctx.who()).who },
      });
    });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException)
      throw badInput('刚刚有别人登记了这个部门的联系人：请刷新页面，核对后再交接。');
    throw error;
  }
}
