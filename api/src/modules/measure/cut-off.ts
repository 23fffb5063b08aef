import type { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { today } from '../submission/today.ts';

/** The cut-off day asked for; today when none is. @throws BAD_USER_INPUT for a day to come */
export function cutOff(ctx: Context, asOf: string | null | undefined): string {
  const now = today(ctx.now());
  if (asOf && asOf > now) throw badInput(`${asOf} 还没有到：截止日最晚是今天。`);
  return asOf ?? now;
}
