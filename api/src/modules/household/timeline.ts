import { MATCH_RESULT } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { divisionLoader } from '../division/division.loader.ts';
import { toPerson } from '../person/person.loader.ts';
import { lawOf } from '../policy/law.ts';
import { evidenceOf } from '../row/evidence.loader.ts';
import { addressOf, rawRowsOf } from '../row/rows.loader.ts';
import { summary } from '../row/summary.ts';
import { warningsOfHousehold } from '../warning/warning.loader.ts';
import { toWarning } from '../warning/warning.type.ts';
import { historyLoader, linkedLoader, membersOf } from './household.loader.ts';
import { type Household, TimelineKind } from './household.type.ts';
import { memberChanges, registerChanges } from './register-changes.ts';
import { type TimelineEntry, toEntry } from './timeline.type.ts';
import { workDone } from './work-done.ts';

/** Rows handed in about the household, each told by its own columns. */
async function rowsHandedIn(ctx: Context, { scope, source }: Household): Promise<TimelineEntry[]> {
  const law = lawOf(ctx, scope);
  const linked = (await linkedLoader(ctx, scope).load(source.household)) ?? [];
  const [raw, evidence] = await Promise.all([rawRowsOf(ctx, scope, linked), evidenceOf(ctx, scope, linked)]);
  const byAddress = new Map(evidence.map((one) => [addressOf(one), one]));
  const entries = linked.map((row, at) => {
    const contract = law.contract(row.extract);
    return toEntry({
      date: row.eventDate,
      month: row.month,
      kind: TimelineKind.ROW,
      text: contract ? summary(contract, raw[at]) : law.title(row.extract),
      department: law.department(row.extract),
      extract: row.extract,
      evidence: byAddress.get(addressOf(row)) ?? null,
    });
  });
  return unrepeated(entries);
}

/**
 * A whole list repeats its rows each month: what it says unchanged stands once, at its first month, with how long it went on.
 */
function unrepeated(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const kept = new Map<string, { entry: TimelineEntry; last: string }>();
  for (const entry of [...entries].sort((a, b) => a.month.localeCompare(b.month))) {
    const same = [entry.extract, entry.date, entry.text].join('\n');
    const before = kept.get(same);
    if (before) before.last = entry.month;
    else kept.set(same, { entry, last: entry.month });
  }
  return [...kept.values()].map(({ entry, last }) => {
    if (last !== entry.month) entry.text += `（此后仍在名单上，至 ${last}）`;
    return entry;
  });
}

async function warningsRaised(ctx: Context, { scope, source }: Household): Promise<TimelineEntry[]> {
  const law = lawOf(ctx, scope);
  const rows = (await warningsOfHousehold(ctx, scope).load(source.household)) ?? [];
  return rows.map((row) =>
    toEntry({
      date: row.eventDate,
      month: row.month,
      kind: TimelineKind.WARNING,
      text: `${law.rule(row.rule)?.name ?? row.rule}：${row.finding}${row.again ? '（再次新增）' : ''}`,
      department: row.department,
      extract: row.extract,
      warning: toWarning(scope, row),
    }),
  );
}

async function registerChanged(ctx: Context, household: Household): Promise<TimelineEntry[]> {
  const { scope, source } = household;
  const [history = [], members] = await Promise.all([
    historyLoader(ctx, scope).load(source.household),
    membersOf(ctx, household),
  ]);
  const codes = [...new Set(history.flatMap(({ town, village }) => [town, village]).filter(Boolean))];
  const divisions = await Promise.all(codes.map((code) => divisionLoader(ctx, scope).load(code)));
  const names = new Map(codes.map((code, at) => [code, divisions[at]?.name ?? code]));
  return [
    ...registerChanges(history, lawOf(ctx, scope), (code) => names.get(code) ?? '未知'),
    ...memberChanges(members, source.month, (row) => toPerson(ctx, row).name),
  ];
}

/** Everything known to have happened to a household, the newest first. */
export async function timelineOf(ctx: Context, household: Household): Promise<TimelineEntry[]> {
  const parts = await Promise.all([
    rowsHandedIn(ctx, household),
    warningsRaised(ctx, household),
    registerChanged(ctx, household),
    workDone(ctx, household),
  ]);
  return parts.flat().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Shapes that say nothing by silence: about villages, and answers about candidates alone. */
const NOT_ABOUT_ALL: readonly string[] = ['area_event', MATCH_RESULT];

/** Titles of the extracts in which nothing was found about the household, as far as the scope may look. */
export async function notUsedOf(ctx: Context, { scope, source }: Household): Promise<string[]> {
  const law = lawOf(ctx, scope);
  const linked = (await linkedLoader(ctx, scope).load(source.household)) ?? [];
  const used = new Set(linked.map(({ extract }) => extract));
  const looked = scope.department === undefined ? Object.keys(law.owners) : law.extractsOf([scope.department]);
  const notAboutAll = (extract: string) => NOT_ABOUT_ALL.includes(law.contract(extract)?.shape ?? '');
  return looked
    .filter((extract) => !used.has(extract) && !law.registers.includes(extract) && !notAboutAll(extract))
    .map((extract) => law.title(extract));
}
