import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import type { Context } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import type { Desk, HandOver } from './desk.ts';
import type { Given } from './given.ts';
import { type Giver, giverOf } from './giver.ts';
import { keyIn, once, type Reply } from './idempotent.ts';
import { originalOf } from './original.ts';
import { fileName, type Upload, type Uploads } from './uploads.ts';

/** A header that no form and no other site's page can send. */
const OURS = 'X-Hub-Request';

interface Parts {
  context(request: Request, response: Response): Promise<Context>;
  desk: Desk;
  uploads: Uploads;
}

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const many = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

/** A browser's cookie goes along with any site's request: only our own page sets the header. @throws FORBIDDEN */
function sameSite(ctx: Context, request: Request): void {
  if (ctx.principal?.kind === 'user' && request.header(OURS) !== '1')
    throw forbidden(`请求缺少 ${OURS}: 1：为防跨站冒用登录，请在请求头里加上，或改用服务密钥。`);
}

function asked(request: Request): Omit<HandOver, 'files'> {
  const { period, extract, amend, dryRun } = request.query;
  const month = one(period);
  if (!month) throw badInput('没有写所属月份：请在地址后加 ?period=2023-07 这样的年和月。');
  const more = { extract: one(extract), amend: one(amend) };
  return {
    county: String(request.params.county),
    period: month,
    ...(more.extract ? { extract: more.extract } : {}),
    ...(more.amend ? { amend: more.amend } : {}),
    dryRun: one(dryRun) === '1',
  };
}

/** 200 when nothing is left to do about the files, 422 when one was sent back or refused. */
const reply = (answers: readonly Given[]): Reply => ({
  status: answers.every(({ status }) => status === 'ACCEPTED' || status === 'DUPLICATE_FILE') ? 200 : 422,
  body: { answers },
});

/** The door for other systems and for the dashboard: one file as the body, or files uploaded before by their ids. */
export function httpHandIn({ context, desk, uploads }: Parts): Router {
  const router = Router();

  const begin = async (
    request: Request,
    response: Response,
  ): Promise<{ ctx: Context; giver: Giver; owner: string }> => {
    const ctx = await context(request, response);
    const giver = giverOf(ctx, String(request.params.county));
    sameSite(ctx, request);
    return { ctx, giver, owner: ctx.who().id };
  };
  const take = (request: Request, owner: string): Promise<Upload> =>
    uploads.take(request, {
      owner,
      county: String(request.params.county),
      name: fileName(request.headers['x-file-name']),
    });
  const told = async (upload: Upload, extract?: string) => {
    const { id, bytes, county } = upload;
    return { upload: id, bytes, ...(await desk.look(county, upload, extract)) };
  };

  router.post('/:county/files', async (request, response) => {
    const { owner } = await begin(request, response);
    response.json(await told(await take(request, owner), one(request.query.extract)));
  });

  router.get('/:county/files/:upload', async (request, response) => {
    const { owner } = await begin(request, response);
    const upload = uploads.get(request.params.upload, owner, request.params.county);
    response.json(await told(upload, one(request.query.extract)));
  });

  router.get('/:county/files/:upload/answer', async (request, response) => {
    const { giver, owner } = await begin(request, response);
    const upload = uploads.get(request.params.upload, owner, request.params.county);
    const { name, content } = await desk.workbook(giver, { ...asked(request), files: [upload] });
    response.set('Cache-Control', 'no-store').attachment(name).send(content);
  });

  router.delete('/:county/files/:upload', async (request, response) => {
    const { owner } = await begin(request, response);
    await uploads.remove([uploads.get(request.params.upload, owner, request.params.county)]);
    response.status(204).end();
  });

  router.get('/:county/originals/:batch/:file', async (request, response) => {
    const ctx = await context(request, response);
    const { batch, file } = request.params;
    const original = await originalOf(ctx, request.params.county, batch, Number(file));
    response.attachment(original.name).type('application/octet-stream');
    await pipeline(original.bytes, response);
  });

  const work = async (request: Request, giver: Giver, files: readonly Upload[]): Promise<Reply> => {
    const { extract, ...rest } = asked(request);
    if (one(request.query.nil) !== '1')
      return reply(await desk.handOver(giver, { ...asked(request), files: [...files] }));
    if (!extract) throw badInput('零报告请写明是哪一份：在地址后加 &extract=报表编号。');
    return reply(await desk.handOverNil(giver, { county: rest.county, period: rest.period, extract }));
  };

  router.post('/:county', async (request, response) => {
    const { ctx, giver, owner } = await begin(request, response);
    const { dryRun, county, ...question } = asked(request);
    const key = keyIn(request.header('idempotency-key'));
    const nil = one(request.query.nil) === '1';
    const named = many(request.query.upload);
    const files = named.length > 0 ? named.map((id) => uploads.get(id, owner, county)) : [];
    if (!nil && named.length === 0) files.push(await take(request, owner));
    try {
      if (!key || dryRun) {
        const { status, body } = await work(request, giver, files);
        response.status(status).json(body);
        return;
      }
      const seen = await Promise.all(files.map(async (file) => (await desk.look(county, file)).sha256));
      const scope = [ctx.who().id, county];
      const done = await once(ctx.services, { key, scope, asked: [question, nil, seen] }, () =>
        work(request, giver, files),
      );
      if (done.replayed) response.set('Idempotency-Replayed', 'true');
      response.status(done.status).json(done.body);
    } finally {
      // What was only checked stays for the hand-in that follows; a body that came with the request never does.
      if (!dryRun || named.length === 0) await uploads.remove(files);
    }
  });

  router.use(() => {
    throw notFound('这个报送地址');
  });
  return router;
}
