import { type DivisionRow, divisionsByCode } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, forbidden, Refusal } from '../../errors.ts';
import { Channel } from '../assignment/assignment.entity.ts';
import { storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { checkReport, type Problem } from './fields.ts';
import { fileIntake } from './file-intake.ts';
import { foundHousehold } from './found.ts';
import { gateOf } from './gate.ts';
import { ApplySettingEntity, Source } from './intake.entity.ts';
import type { ApplyInput } from './intake.input.ts';
import { newReceipt } from './receipt.ts';

/** Tries where two people apply for one household at once. */
const TRIES = 5;

/** Whom events name when somebody applied who has no account. */
const APPLICANT = 'applicant';

/** A village with its town and county; null for a code that is none, or of a county without a document. */
export async function villageOf(ctx: Context, code: string): Promise<[DivisionRow, DivisionRow, DivisionRow] | null> {
  const county = code.slice(0, 6);
  if (code.length !== 12 || !ctx.services.policies.has(county)) return null;
  const codes = [county, code.slice(0, 9), code];
  const [one, town, village] = await divisionsByCode({ county }, storeOf(ctx), codes);
  return one && town && village ? [one, town, village] : null;
}

export const isOpen = async (ctx: Context, county: string): Promise<boolean> =>
  (await ctx.em.findOne(ApplySettingEntity, { county }))?.open ?? false;

async function filed(work: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES; ; left -= 1)
    try {
      await work();
      return;
    } catch (error) {
      // Told to the applicant, it would say that the household has a clue.
      if (!(error instanceof Refusal) || error.code !== 'CONFLICT' || left === 1) throw error;
    }
}

/**
 * Takes an application from whoever holds a phone. The register is asked, and nothing of it is told: the answer is a
 * code, the same for a number that is known and one that is not.
 * @returns the receipt code, or what is to be put right
 * @throws RATE_LIMITED, FORBIDDEN where the county has not opened it, BAD_USER_INPUT for a code of no village
 */
export async function applyOnPage(ctx: Context, input: ApplyInput): Promise<string | Problem[]> {
  const now = ctx.now();
  const gate = gateOf(ctx);
  gate.try(ctx.caller.ip, now.getTime());
  const place = await villageOf(ctx, input.village);
  if (!place) throw badInput('二维码不对：请重新扫本村的二维码。');
  const [{ code: county }, { code: town }, { code: village }] = place;
  if (!(await isOpen(ctx, county))) throw forbidden('本县没有开通手机申报：请到村委会申报。');
  const day = today(now);
  const report = checkReport(input, day, true);
  const agreed: Problem[] = input.agreed ? [] : [{ field: 'agreed', message: '请阅读承诺和授权，同意后再提交。' }];
  if (Array.isArray(report) || agreed.length > 0) return [...(Array.isArray(report) ? report : []), ...agreed];
  const receipt = newReceipt();
  // A field nobody sees: a program filled it in, and is told what everybody is told.
  if (input.website) return receipt;
  gate.file(village, now.getTime());
  const doing = { at: now, actor: APPLICANT, role: null, keyring: ctx.services.keyring };
  await filed(async () => {
    // The whole county is asked on the applicant's behalf; what is found stays in the hub.
    const found = await foundHousehold(ctx, { county }, report, null);
    await fileIntake(ctx, doing, {
      ...{ county, channel: Channel.SELF, source: Source.PAGE, report, found, town, village },
      ...{ receivedOn: day, receipt, agreedAt: now.toISOString() },
    });
  });
  return receipt;
}
