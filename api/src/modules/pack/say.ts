import type { FigureValue } from '../measure/figures.ts';
import { difference, ratio } from '../overview/exact.ts';

export const NOTHING = '—';

/** 1234567 → 1,234,567; decimals stay as they are. */
export function grouped(value: string): string {
  const [whole = '', rest] = value.split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? text : `${text}.${rest}`;
}

/** A figure as a cell says it: 1,234 or 90.24%（37/41）; missing is —. */
export function figureText({ value, numerator, denominator }: FigureValue, unit: string): string {
  if (value === null) return NOTHING;
  if (denominator === null) return grouped(value);
  return `${value}${unit}（${grouped(String(numerator))}/${grouped(String(denominator))}）`;
}

/** How a figure changed against the period before, as a part of a sentence: 比上期增加 47 条（12.87%）. */
export function changeText(now: FigureValue, before: FigureValue, unit: string): string {
  const by = difference(now.value, before.value);
  if (by === null) return '没有上期可比';
  if (Number(by) === 0) return '与上期持平';
  const more = !by.startsWith('-');
  const amount = grouped(by.replace('-', ''));
  if (now.denominator !== null) return `比上期${more ? '上升' : '下降'} ${amount} 个百分点`;
  const percent = ratio(Math.abs((now.numerator ?? 0) - (before.numerator ?? 0)), before.numerator ?? 0, 100);
  return `比上期${more ? '增加' : '减少'} ${amount} ${unit}${percent === null ? '' : `（${percent}%）`}`;
}

/** +47, −3 or 0: a change in a cell. */
export function signed(change: string | null): string {
  if (change === null) return NOTHING;
  if (Number(change) === 0) return '0';
  return change.startsWith('-') ? `−${grouped(change.slice(1))}` : `+${grouped(change)}`;
}

/** What of the hand-ins due has neither come nor passed its day: ，还没到期限 2 项; nothing where none. */
export function notDueYet(due: number, came: number, missing: number): string {
  const count = due - came - missing;
  return count > 0 ? `，还没到期限 ${count} 项` : '';
}

/** Names in a row, the first few; how many there are is told. */
export function listed(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return `${names.slice(0, most).join('、')}${rest > 0 ? `等 ${names.length} 个` : ''}`;
}
