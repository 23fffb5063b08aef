import { type KeptRow, type SubmissionRow, submissions } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { EventEntity, Subject } from '../event/event.entity.ts';
import { CASE_EVENTS } from '../household/work-done.ts';
import { measureOf } from '../measure/figures.ts';
import type { PackRow } from '../pack/pack.entity.ts';
import { type Law, lawOf, storeOf } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { ASSIGNMENT_EVENTS } from '../verification/history.ts';
import type { MeetingRow } from './meeting.entity.ts';
import type { ReconciledPart } from './reconciliation.type.ts';

interface Changed {
  county: string;
  measure: string;
  parts: (ReconciledPart & { of: KeptRow[] })[];
}

interface Since {
  pack: PackRow;
  until: string;
  row: MeetingRow;
}

/** Hand-ins read back for reasons, at most. */
const MOST = 500;

const WORK: readonly string[] = ['assignment', 'case'];

/** Accepted since the pack was frozen, for its months. */
async function handedIn(ctx: Context, law: Law, county: string, { pack, row }: Since): Promise<SubmissionRow[]> {
  const found = await submissions({ county }, storeOf(ctx), law.owners, { accepted: true }, { from: 0, size: MOST });
  return found.filter(
    ({ submittedAt, month }) => new Date(submittedAt) > pack.frozenAt && month >= row.fromMonth && month <= row.toMonth,
  );
}

/** 部门重报: by the extract of the row, else by its departments, else any of the register or of the months. */
function byHandIn(law: Law, since: readonly SubmissionRow[], { by }: KeptRow): string {
  const own = since.filter(
    ({ extract }) => by.EXTRACT?.includes(extract) || (!by.EXTRACT && by.DEPARTMENT?.includes(law.department(extract))),
  );
  const register = since.filter(({ extract }) => law.registers.includes(extract));
  const [cause] = own.length > 0 ? own : register.length > 0 ? register : since;
  if (!cause) return '数据按现行规则重新计算';
  const { extract, month, submittedAt } = cause;
  return `${law.department(extract)}“${law.title(extract)}”${month} 于 ${today(new Date(submittedAt))} 重新报送`;
}

/** What was done about clues and cases after the pack was frozen, or after its cut-off; the last of each. */
async function events(ctx: Context, ids: readonly string[], { pack, until }: Since): Promise<Map<string, string>> {
  const rows = await ctx.em.fork().find(EventEntity, { subjectId: { $in: [...ids] } }, { orderBy: { seq: 'asc' } });
  const later = rows.filter(({ at, day }) => day <= until && (at > pack.frozenAt || day > pack.asOf));
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [Subject.ASSIGNMENT]: ASSIGNMENT_EVENTS,
    [Subject.CASE]: CASE_EVENTS,
  };
  return new Map(
    later.map(({ subjectId, subject, kind, day }) => [subjectId, `${day} ${words[subject]?.[kind] ?? kind}`]),
  );
}

/** Writes beside every changed row why it changed: a hand-in since, or something done since. */
export async function reasonsOf(ctx: Context, since: Since, changed: readonly Changed[]): Promise<void> {
  const counties = [...new Set(changed.map(({ county }) => county))];
  const handIns = new Map(
    await Promise.all(
      counties.map(async (county) => [county, await handedIn(ctx, lawOf(ctx, { county }), county, since)] as const),
    ),
  );
  const isWork = ({ measure }: Changed) => WORK.includes(measureOf(ctx, measure).facts);
  const ids = changed.filter(isWork).flatMap(({ parts }) => parts.flatMap(({ of }) => of.map(({ id }) => id)));
  const done = ids.length > 0 ? await events(ctx, [...new Set(ids)], since) : new Map<string, string>();
  for (const one of changed) {
    const law = lawOf(ctx, { county: one.county });
    const list = handIns.get(one.county) ?? [];
    for (const part of one.parts)
      part.rows.forEach((row, at) => {
        const kept = part.of[at];
        row.why = (isWork(one) ? done.get(row.id) : undefined) ?? (kept ? byHandIn(law, list, kept) : '');
      });
  }
}
