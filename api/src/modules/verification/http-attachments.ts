import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import type { Context } from '../../context.ts';
import { forbidden, notFound, Refusal } from '../../errors.ts';
import { actor } from '../audit/audit.ts';
import { audited } from '../audit/audited.ts';
import { sameSite } from '../hand-in/http-hand-in.ts';
import { fileName, type Uploads } from '../hand-in/uploads.ts';
import { attach, paperOf } from './attach.ts';
import { toAttachment } from './history.ts';

const MB = 1024 ** 2;

/** What is said to a file that is too large. */
export const paperTooLarge = (max: number): Refusal =>
  new Refusal(
    'TOO_LARGE',
    `照片或材料超过 ${Math.max(1, Math.floor(max / MB))} MB：请调低手机拍照的分辨率，或压缩后再上传。`,
  );

interface Parts {
  context(request: Request, response: Response): Promise<Context>;
  uploads: Uploads;
}

/** Photos and papers of a clue: brought by who visits or by the county office, seen by who sees its person. */
export function httpAttachments({ context, uploads }: Parts): Router {
  const router = Router();
  const act = (ctx: Context, action: string, { county, assignment }: Record<string, string>, more = '') => ({
    ...actor(ctx.who()),
    ...{ action, subject: `${county}/${assignment}${more}`.slice(0, 200), ip: ctx.caller.ip },
  });

  router.post('/:county/:assignment', async (request, response) => {
    const ctx = await context(request, response);
    const { county, assignment } = request.params;
    const scope = ctx.scope(county, ctx.may('VERIFY') ? 'VERIFY' : 'ASSIGN');
    sameSite(ctx, request);
    const name = fileName(request.headers['x-file-name']);
    const upload = await uploads.take(request, { owner: ctx.who().id, county, name });
    const draft = typeof request.query.draft === 'string' ? request.query.draft.toLowerCase() : null;
    try {
      const kept = await audited(ctx.audit, act(ctx, 'ATTACH', request.params), () =>
        attach(ctx, scope, assignment, upload, draft),
      );
      response.json(toAttachment(ctx, kept));
    } finally {
      await uploads.remove([upload]);
    }
  });

  router.get('/:county/:assignment/:attachment', async (request, response) => {
    const ctx = await context(request, response);
    const { county, assignment, attachment } = request.params;
    const written = act(ctx, 'DOWNLOAD_ATTACHMENT', request.params, `/${attachment}`);
    const paper = await audited(ctx.audit, written, async () => {
      const scope = ctx.scope(county, 'READ_PERSON');
      if (scope.department !== undefined) throw forbidden();
      return paperOf(ctx, scope, assignment, attachment);
    });
    // Nothing in a paper may run or reach out when the browser shows it; a PDF is not shown but saved.
    const shown = paper.type.startsWith('image/') ? 'inline' : 'attachment';
    response.set({
      'Content-Security-Policy':
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
      'Content-Disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
    });
    response.type(paper.type);
    await pipeline(paper.bytes, response);
  });

  router.use(() => {
    throw notFound('这个地址');
  });
  return router;
}
