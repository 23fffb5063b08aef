import type { Due, Meeting, OutboundList, PolicyExtract } from '@dixian/warehouse';

/** The shortest month has fewer days: there the last one is meant. */
const LAST_EVERYWHERE = 28;

/** 次月10日前; a day that not every month has is told with what holds then. */
export function byDay({ day, month }: Pick<Due, 'month'> & { day: number }): string {
  const when = `${month === 'following' ? '次月' : '当月'}${day}日前`;
  return day > LAST_EVERYWHERE ? `${when}（当月没有该日的为最后一日）` : when;
}

/** Months of a year: all of them are every month. */
const YEAR = 12;

const CADENCES: Readonly<Record<string, string>> = { term: '每学期', school_year: '每学年', periodic: '定期' };

/** When an extract is owed: 每月数据，次月10日前. */
export function owedWhen({ due, months, cadence }: PolicyExtract): string {
  if (!due) return '不定期，有情况即报';
  const often = CADENCES[cadence ?? ''];
  const data = months && months.length < YEAR ? `${months.join('、')}月数据` : '每月数据';
  return `${often ? `${often}：` : ''}${data}，${byDay(due)}`;
}

const RHYTHMS = { monthly: '每月', bimonthly: '每两个月', quarterly: '每季度', ad_hoc: '不定期，有情况即办' } as const;

export function meetingWhen({ rhythm, months }: Meeting): string {
  return months ? `${RHYTHMS[rhythm]}（${months.join('、')}月）` : RHYTHMS[rhythm];
}

export function outboundWhen({ rhythm, day, month }: OutboundList): string {
  return day === null ? RHYTHMS[rhythm] : `${RHYTHMS[rhythm]}，${byDay({ day, month })}`;
}
