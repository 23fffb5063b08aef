import type { Scope } from '@dixian/warehouse';
import { divisionsByCode } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import { Channel } from '../assignment/assignment.entity.ts';
import { CHANNEL_NAMES } from '../assignment/assignment.type.ts';
import { doingOf } from '../event/record.ts';
import { storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { checkReport, type Report } from './fields.ts';
import { fileIntake } from './file-intake.ts';
import { foundHousehold } from './found.ts';
import type { IntakeRow } from './intake.entity.ts';
import type { IntakeInput } from './intake.input.ts';
import { AT_COUNTY, ENTERED, SOURCE_NAMES } from './names.ts';
import { newReceipt } from './receipt.ts';

/** Where somebody may enter reports: the office everywhere, whoever visits in the own township or village. */
export function entryScope(ctx: Context, county: string): Scope {
  return ctx.scope(county, ctx.may('ASSIGN') ? 'ASSIGN' : 'VERIFY');
}

function checkSource(ctx: Context, { channel, from }: IntakeInput): void {
  const sources = ENTERED[channel] ?? [];
  if (sources.length === 0) throw badInput(`${CHANNEL_NAMES[channel]}不在这里登记：由部门报送的数据产生。`);
  if (!sources.includes(from))
    throw badInput(
      `${CHANNEL_NAMES[channel]}的来源应是${sources.map((one) => SOURCE_NAMES[one]).join('、')}：请重新选择。`,
    );
  if (AT_COUNTY.includes(from) && !ctx.may('ASSIGN'))
    throw forbidden(`${SOURCE_NAMES[from]}由县级登记：请转给县里的工作专班。`);
}

/** @throws BAD_USER_INPUT */
function checkedDay({ receivedOn }: IntakeInput, day: string): string {
  if (receivedOn && receivedOn > day) throw badInput(`收到的日子 ${receivedOn} 在今天以后：请改正。`);
  return receivedOn ?? day;
}

/** @throws BAD_USER_INPUT naming everything that is wrong */
function checked(input: IntakeInput, day: string): Report {
  const report = checkReport(input, day, false);
  if (Array.isArray(report)) throw badInput(report.map(({ message }) => message).join(''));
  return report;
}

/**
 * Files what a cadre found, somebody applied for on paper, or a hotline or petition office sent on.
 * @throws BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT
 */
export async function enterIntake(
  ctx: Context,
  scope: Scope,
  input: IntakeInput,
): Promise<{ row: IntakeRow; receipt: string | null }> {
  checkSource(ctx, input);
  const { county } = scope;
  const day = today(ctx.now());
  const receivedOn = checkedDay(input, day);
  const report = checked(input, day);
  const [village] = input.village.length === 12 ? await divisionsByCode(scope, storeOf(ctx), [input.village]) : [];
  if (!village) throw notFound('这个行政村');
  const found = await foundHousehold(ctx, scope, report, input.household?.trim() || null);
  const receipt = input.channel === Channel.SELF ? newReceipt() : null;
  const row = await fileIntake(ctx, doingOf(ctx), {
    ...{ county, channel: input.channel, source: input.from, report, found, town: village.parent },
    ...{ village: village.code, receivedOn, receipt, agreedAt: null },
  });
  return { row, receipt };
}
