import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sealText } from '../../sealed-text.ts';
import type { Doing } from '../event/record.ts';
import type { CaseRow } from './case.entity.ts';
import { CaseStepEntity } from './case-step.entity.ts';
import type { LogEntry } from './machine.ts';

/** Writes down what the machine did in a case, inside the transaction that changes it. */
export async function logSteps(
  em: SqlEntityManager,
  doing: Doing,
  { id: caseId }: CaseRow,
  log: readonly LogEntry[],
  { day, note }: { day: string; note: string | null },
): Promise<void> {
  if (log.length === 0) return;
  const [last] = await em.find(CaseStepEntity, { caseId }, { orderBy: { seq: 'desc' }, limit: 1 });
  const sealed = note ? sealText(doing.keyring, note) : null;
  log.forEach(({ kind, step, ground }, at) => {
    em.create(CaseStepEntity, {
      ...{ id: randomUUID(), caseId, seq: (last?.seq ?? 0) + 1 + at, kind, step, day, at: doing.at },
      ...{ actor: doing.actor, role: doing.role, ground: ground ?? null, note: at === 0 ? sealed : null },
    });
  });
  await em.flush();
}
