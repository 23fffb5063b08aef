import type { HouseholdRow, MemberRow } from '@dixian/warehouse';
import type { Law } from '../policy/law.ts';
import { TimelineKind } from './household.type.ts';
import { type TimelineEntry, toEntry } from './timeline.type.ts';

type Fact = [label: string, value: (row: HouseholdRow, law: Law, place: (code: string) => string) => string];

/** What of a household is followed from snapshot to snapshot. */
const FACTS: readonly Fact[] = [
  ['户类型', (row, law) => law.word('hh_kind', row.kind) ?? '未知'],
  ['监测类型', (row, law) => law.word('monitored_type', row.monitoredType) ?? '未纳入监测'],
  ['家庭人口', (row) => `${row.members} 人`],
  ['劳动力', (row) => `${row.labourers} 人`],
  ['所在乡镇', (row, _, place) => place(row.town)],
  ['所在村', (row, _, place) => place(row.village)],
];

/** Changes of a household between its snapshots, oldest first; each dated on the first day of the later month. */
export function registerChanges(
  history: readonly HouseholdRow[],
  law: Law,
  place: (code: string) => string,
): TimelineEntry[] {
  return history.slice(1).flatMap((row, at) => {
    const before = history[at];
    if (!before) return [];
    const changed = FACTS.flatMap(([label, value]) => {
      const [was, is] = [value(before, law, place), value(row, law, place)];
      return was === is ? [] : [`${label}：${was} → ${is}`];
    });
    if (changed.length === 0) return [];
    const text = `花名册 ${changed.join('；')}`;
    return [toEntry({ date: `${row.month}-01`, month: row.month, kind: TimelineKind.REGISTER, text })];
  });
}

/** Births, deaths and moves, by month: the day of a birth would complete a masked ID number. */
export function memberChanges(
  members: readonly MemberRow[],
  month: string,
  name: (row: MemberRow) => string,
): TimelineEntry[] {
  return members.flatMap((row) =>
    row.change && row.changeDate
      ? [
          toEntry({
            date: `${row.changeDate.slice(0, 7)}-01`,
            month,
            kind: TimelineKind.REGISTER,
            text: `花名册 ${name(row)} ${row.change}`,
          }),
        ]
      : [],
  );
}
