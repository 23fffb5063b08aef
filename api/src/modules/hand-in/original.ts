import type { Readable } from 'node:stream';
import { type SubmissionRow, submissions } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import { giverOf } from './giver.ts';

/** A file as it was handed in, and with what. */
export interface Original {
  name: string;
  bytes: Readable;
  submission: SubmissionRow;
}

/**
 * A file as it was handed in, with whole identities in it: for persons of the county office and of the department
 * that handed it in, audited.
 * @throws FORBIDDEN, or NOT_FOUND also when its time to be kept is over
 */
export async function originalOf(ctx: Context, county: string, batch: string, fileNo: number): Promise<Original> {
  const subject = `${county}/${batch.slice(0, 40)}/${fileNo}`;
  const act = { ...actor(ctx.who()), action: 'DOWNLOAD_ORIGINAL', subject, ip: ctx.caller.ip };
  return audited(ctx.audit, act, async () => {
    const scope = ctx.scope(county, 'READ_PERSON');
    const giver = giverOf(ctx, county);
    const { owners } = lawOf(ctx, scope);
    const [row] = await submissions(scope, storeOf(ctx), owners, { batches: [batch] }, { from: 0, size: 1 });
    const name = row?.files[fileNo - 1];
    if (!row || !name || !giver.mayHandIn(row.extract)) throw notFound('这个原文件');
    const bytes = await ctx.services.originals?.read({ batchId: batch, fileNo });
    if (!bytes) throw notFound('这个原文件（可能是保存功能启用前报送的，或已过保存期）');
    return { name, bytes, submission: row };
  });
}
