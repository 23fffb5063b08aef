import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { actor } from '../audit/audit.ts';
import { ApplySettingEntity, type ApplySettingRow } from './intake.entity.ts';
import { ApplySetting } from './intake.type.ts';

const LONGEST = 200;

/** An address without what follows the host and port. @throws BAD_USER_INPUT */
function checkedAddress(typed: string | null | undefined): string | null {
  const text = typed?.normalize('NFKC').trim();
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || text.length > LONGEST)
    throw badInput('网址写法不对：请写成 https://开头、农户手机能打开的网址，例如 https://apply.example.gov.cn。');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

export const toSetting = (county: string, row: ApplySettingRow | null): ApplySetting =>
  Object.assign(new ApplySetting(), { county, open: row?.open ?? false, address: row?.address ?? null });

export const settingOf = (ctx: Context, county: string): Promise<ApplySettingRow | null> =>
  ctx.em.findOne(ApplySettingEntity, { county });

/** Opens or shuts the phone page of a county. @throws BAD_USER_INPUT */
export async function set(
  ctx: Context,
  county: string,
  open: boolean,
  address: string | null,
): Promise<ApplySettingRow> {
  const facts = { open, address: checkedAddress(address), at: ctx.now(), by: actor(ctx.who()).who };
  const known = await settingOf(ctx, county);
  const row = known ? Object.assign(known, facts) : ctx.em.create(ApplySettingEntity, { county, ...facts, version: 1 });
  await ctx.em.flush();
  return row;
}
