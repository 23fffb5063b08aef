import { daysBetween } from '@dixian/warehouse';
import { HandInState } from '../submission/hand-in.state.ts';
import type { HandInStatus } from '../submission/hand-in.type.ts';
import { spoken } from './months.ts';

/** Names at most in one sentence. */
const NAMED = 3;

/** 7月数据还缺县民政局救助名单，最长逾期 3 天 … : what is overdue of a month, on a day, as a sentence; none when nothing is. */
export function lackingSaid(month: string, handIns: readonly HandInStatus[], day: string): string[] {
  const missing = handIns.filter(({ state }) => state === HandInState.MISSING);
  if (missing.length === 0) return [];
  const days = Math.max(...missing.map(({ due }) => (due ? daysBetween(due, day) : 0)));
  const names = missing.slice(0, NAMED).map(({ department, title }) => `${department}${title}`);
  const more = missing.length > NAMED ? `等 ${missing.length} 项` : '';
  return [`${spoken(month)}数据还缺${names.join('、')}${more}，最长逾期 ${days} 天，以上数字会随补报变化。`];
}
