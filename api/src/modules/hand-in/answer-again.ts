import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readHeaders } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { lawOf, storeOf } from '../policy/law.ts';
import type { AnswerWorkbook } from './answer-workbook.ts';
import type { Desk } from './desk.ts';
import { giverOf } from './giver.ts';
import { originalOf } from './original.ts';

/** Which file of a hand-in, and whether its bad rows alone. */
export interface AgainQuestion {
  county: string;
  batch: string;
  fileNo: number;
  only: boolean;
}

/**
 * The marked workbook of a file that was handed in, from the original that is kept, its columns read as they were then.
 * The original is in the clear only meanwhile, in a folder that is emptied at start.
 * @throws FORBIDDEN, BAD_USER_INPUT, or NOT_FOUND also when the original is not kept any more
 */
export async function answerAgain(
  ctx: Context,
  { desk, folder }: { desk: Desk; folder: string },
  { county, batch, fileNo, only }: AgainQuestion,
): Promise<AnswerWorkbook> {
  const { name, bytes, submission } = await originalOf(ctx, county, batch, fileNo);
  const scope = ctx.scope(county, 'READ_PERSON');
  const place = await mkdtemp(join(folder, 'again-'));
  try {
    const path = join(place, 'file');
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    const headers = await readHeaders(scope, storeOf(ctx), lawOf(ctx, scope).owners, [batch]);
    const told = headers.filter(({ file, why }) => file === fileNo && (why === 'said' || why === 'remembered'));
    // The same header on several sheets is said once.
    const columns = [
      ...new Map(told.map(({ header, column }) => [header, { header, column: column || null }])).values(),
    ];
    const request = { county, period: submission.month, extract: submission.extract, files: [{ name, path }], columns };
    return await desk.workbookAgain(giverOf(ctx, county), request, only);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
