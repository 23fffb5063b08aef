import type { EntityManager } from '@mikro-orm/core';
import { type AssignmentRow, AssignmentState, Channel } from '../assignment/assignment.entity.ts';
import { IntakeEntity } from '../intake/intake.entity.ts';
import type { Law } from '../policy/law.ts';

/** Who applied or petitioned himself: 附件2 has its column for them alone. */
const OWN: readonly Channel[] = [Channel.SELF, Channel.PETITION];

/** Whether the document wants somebody to be answered in writing, as 书面告知审核结果 does. */
export const owesAnswer = ({ channel }: Pick<AssignmentRow, 'channel'>, law: Law): boolean =>
  law.policy.procedure.writtenAnswer !== undefined && OWN.includes(channel);

/** Whether the answer that the document wants is still out: refused, and not told. */
export const untold = (row: AssignmentRow, law: Law): boolean =>
  row.state === AssignmentState.NO && owesAnswer(row, law);

/** Applications and petitions that led to an assignment or joined one, newest first. */
export const ownIntakes = (em: Pick<EntityManager, 'find'>, ids: readonly string[]) =>
  em.find(
    IntakeEntity,
    { assignment: { $in: [...ids] }, channel: { $in: [...OWN] } },
    { orderBy: { at: 'desc', id: 'desc' } },
  );

/** The same with applications that joined a clue of another channel. */
export async function untoldIn(em: Pick<EntityManager, 'find'>, row: AssignmentRow, law: Law): Promise<boolean> {
  if (row.state !== AssignmentState.NO || law.policy.procedure.writtenAnswer === undefined) return false;
  return OWN.includes(row.channel) || (await ownIntakes(em, [row.id])).length > 0;
}

/** The document's sentence about the written answer, e.g. 鲁某发〔2022〕1号 一（三）“…要书面告知审核结果”. */
export function answerClause(law: Law): string {
  const { writtenAnswer } = law.policy.procedure;
  if (!writtenAnswer?.clause) return `${law.nearest.documentNo}：${writtenAnswer?.text ?? ''}`;
  const { article, quote } = writtenAnswer.clause;
  return `${law.documentOf(writtenAnswer.clause).documentNo} ${article}“${quote}”`;
}
