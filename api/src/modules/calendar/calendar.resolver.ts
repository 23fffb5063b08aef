import { coverageOf, type Scope } from '@dixian/warehouse';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Context } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { DivisionCode, Month } from '../../scalars.ts';
import { lawOf } from '../policy/law.ts';
import { owedWhen } from '../policy/when.ts';
import { reminderMailOf, sentReminders } from '../reminder/sent-reminders.ts';
import { today } from '../submission/today.ts';
import { CalendarMonth, CalendarYearRow } from './calendar.type.ts';
import { contactsOf } from './contacts.ts';
import { dutiesOf, toState } from './duties.ts';
import { latenessByDepartment } from './lateness.ts';
import { Lateness } from './lateness.type.ts';
import { owedIn } from './owed.ts';
import { reminderDaysOf, remindersOf } from './reminders.ts';

/** Months asked for at a time at most, and years that a calendar may be of. */
const LIMITS = { months: 36, firstYear: 2000, lastYear: 2100 };

const monthOf = (year: number, at: number): string =>
  new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 'YYYY-MM'.length);

/** @throws BAD_USER_INPUT */
function monthsBetween(from: string, to: string): string[] {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const months: string[] = [];
  for (let at = 0; at < LIMITS.months; at += 1) {
    const next = monthOf(year, month - 1 + at);
    if (next > to) break;
    months.push(next);
  }
  if (months.length === 0 || months.at(-1) !== to)
    throw badInput(`起止月份先后颠倒，或超过 ${LIMITS.months} 个月：请改短一些再看。`);
  return months;
}

@Resolver()
export class CalendarResolver {
  private readonly scope = (ctx: Context, county: string): Scope => ctx.scope(county, 'READ_SUBMISSIONS');

  @Query(() => CalendarMonth, { description: '报送日历：一个月的数据由谁报、何时前报、报了没有；部门只看本部门' })
  async calendar(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('month', () => Month) month: string,
  ): Promise<CalendarMonth> {
    const scope = this.scope(ctx, county);
    const law = lawOf(ctx, scope);
    const [owed, contacts] = [await owedIn(ctx, scope, [month]), await contactsOf(ctx, scope)];
    const duties = dutiesOf(law, month, owed, scope.department);
    const { from, to: until } = coverageOf(law.policy, month);
    const [days, day] = [reminderDaysOf(law.policy), today()];
    const sent = await sentReminders(ctx, scope, { law, month, contacts });
    return Object.assign(new CalendarMonth(), {
      ...{ month, from, until, duties, contacts, today: day, recipient: law.policy.recipient, reminderDays: days },
      ...{ sent, mail: reminderMailOf(ctx) },
      reminders: remindersOf({ month, today: day, days, duties, contacts }),
    });
  }

  @Query(() => [CalendarYearRow], { description: '全年一览：各项数据十二个月的报送情况' })
  async calendarYear(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('year', () => Int) year: number,
  ): Promise<CalendarYearRow[]> {
    const scope = this.scope(ctx, county);
    if (year < LIMITS.firstYear || year > LIMITS.lastYear)
      throw badInput(`年份应在 ${LIMITS.firstYear} 到 ${LIMITS.lastYear} 之间：请改后再看。`);
    const law = lawOf(ctx, scope);
    const owed = await owedIn(ctx, scope, monthsBetween(monthOf(year, 0), monthOf(year + 1, -1)));
    return [...new Set(owed.map(({ extract }) => extract))].map((extract) => {
      const months = owed.filter((one) => one.extract === extract);
      const asked = law.policy.extracts.find(({ id }) => id === extract);
      return Object.assign(new CalendarYearRow(), {
        ...{ extract, title: law.title(extract), when: asked ? owedWhen(asked) : '', months: months.map(toState) },
        department: months.at(-1)?.department ?? '',
      });
    });
  }

  @Query(() => [Lateness], { description: '各部门迟报、未报情况，多的在前；部门只看本部门' })
  async lateness(
    @Ctx() ctx: Context,
    @Arg('county', () => DivisionCode) county: string,
    @Arg('from', () => Month) from: string,
    @Arg('to', () => Month) to: string,
  ): Promise<Lateness[]> {
    const scope = this.scope(ctx, county);
    return latenessByDepartment(await owedIn(ctx, scope, monthsBetween(from, to)));
  }
}
