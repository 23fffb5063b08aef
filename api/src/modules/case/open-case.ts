import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { badInput } from '../../errors.ts';
import type { AssignmentRow } from '../assignment/assignment.entity.ts';
import { type Doing, NUMBER_LOCK, record } from '../event/record.ts';
import type { Law } from '../policy/law.ts';
import { today } from '../submission/today.ts';
import { CaseOrigin, type CaseRow, CaseState, HouseholdCaseEntity } from './case.entity.ts';
import { caseHappened } from './case-events.ts';
import { caseLaw } from './case-law.ts';
import { acted, opened } from './machine.ts';
import { standingOf } from './standing-of.ts';
import { logSteps } from './steps.ts';

/** What is known of a household when its case opens. */
export interface OpeningFacts {
  /** Members by the register; absent: unknown. */
  persons?: number | null;
  /** Code of the register, e.g. the type proposed with the verdict. */
  monitoredType?: string | null;
  /** 绿色通道; ignored where the document has none. */
  green?: boolean;
}

/** States that end for good: the household may have another case. */
const OVER = [CaseState.REJECTED, CaseState.NATURAL_END];

/**
 * The next number of a county. Call it inside the transaction that uses it. It waits at the lock of the events, which
 * its caller takes anyway: two locks in either order would one day wait for each other.
 */
export async function nextNumber(em: SqlEntityManager, county: string): Promise<number> {
  await em.execute('select pg_advisory_xact_lock(?)', [NUMBER_LOCK]);
  const [last] = await em.find(HouseholdCaseEntity, { county }, { orderBy: { number: 'desc' }, limit: 1 });
  return (last?.number ?? 0) + 1;
}

/** More risks of a household that has a case: up to as many as the document lets stand. @throws BAD_USER_INPUT */
export function withRisks(law: Law, known: readonly string[], more: readonly string[]): string[] {
  const all = [...new Set([...known, ...more])];
  const most = caseLaw(law).maxRisks;
  if (most && all.length > most.number)
    throw badInput(`一户最多登记 ${most.number} 个风险，现在有 ${all.length} 个：请先核对，归并同类风险。`);
  return all;
}

/** As many of the risks found as may stand; those left out are told by the event, and stay with the assignment. */
function fitting(law: Law, known: readonly string[], more: readonly string[]): { risks: string[]; left: string[] } {
  const all = [...new Set([...known, ...more])];
  const most = caseLaw(law).maxRisks?.number ?? all.length;
  return { risks: all.slice(0, most), left: all.slice(most) };
}

/** A case that stands already takes the new risk: an eliminated one is monitored again, an open one goes on. */
async function goOn(em: SqlEntityManager, doing: Doing, law: Law, row: CaseRow, from: AssignmentRow): Promise<CaseRow> {
  const before = row.state;
  const { risks, left } = fitting(law, row.risks, from.risks);
  row.risks = risks;
  row.departments = [...new Set([...row.departments, ...from.departments])];
  row.assignmentId = from.id;
  if (before !== CaseState.RISK_ELIMINATED) {
    await record(em, doing, [caseHappened(row, 'APPENDED', before, { facts: { assignment: from.id, left } })]);
    return row;
  }
  const day = today(doing.at);
  const { standing, log } = acted(caseLaw(law), standingOf(row), { do: 'REFLAG', level: 'county', day });
  Object.assign(row, standing);
  await logSteps(em, doing, row, log, { day, note: null });
  await record(em, doing, [caseHappened(row, 'REFLAGGED', before, { facts: { assignment: from.id, left } })]);
  return row;
}

/**
 * Opens the case of an assignment whose verdict is 是. Call it inside the transaction that closes the assignment.
 * A household whose risk was eliminated before goes on in its old case as 再标注, without a new identification; one
 * that has an open case keeps it, with the new risks added.
 * @throws BAD_USER_INPUT for an assignment without a household
 */
export async function openCase(
  em: SqlEntityManager,
  doing: Doing,
  law: Law,
  assignment: AssignmentRow,
  { persons = null, monitoredType = null, green = false }: OpeningFacts = {},
): Promise<CaseRow> {
  const { county, hhNo, town, village, departments } = assignment;
  if (!hhNo) throw badInput('这条线索还没有对应到花名册里的户，不能转入认定：请先对应到户。');
  const open = await em.findOne(HouseholdCaseEntity, { county, hhNo, state: { $nin: OVER } });
  if (open) return goOn(em, doing, law, open, assignment);
  const held = caseLaw(law);
  const { risks, left } = fitting(law, [], assignment.risks);
  const { state, step, aids, ...rest } = opened(held, green && held.greenChannel !== null);
  const row = em.create(HouseholdCaseEntity, {
    ...{ ...rest, id: randomUUID(), county, number: await nextNumber(em, county), hhNo, town, village },
    ...{ assignmentId: assignment.id, origin: CaseOrigin.ASSIGNMENT, state, step, aids },
    ...{ risks, departments, monitoredType, persons },
    ...{ foundOn: assignment.takenOn, openedOn: today(doing.at), version: 1 },
  });
  await record(em, doing, [
    caseHappened(row, 'OPENED', null, { facts: { assignment: assignment.id, channel: assignment.channel, left } }),
  ]);
  return row;
}
