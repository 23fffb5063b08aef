import { pipeline } from 'node:stream/promises';
import { HandInUsage, readSaid, type Said } from '@dixian/etl';
import { type Request, type Response, Router } from 'express';
import type { Context } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import { answerAgain } from './answer-again.ts';
import type { RememberedQuestion } from './columns.ts';
import type { Desk, HandOver } from './desk.ts';
import { type Giver, giverOf } from './giver.ts';
import { keyIn, once, type Reply } from './idempotent.ts';
import { originalOf } from './original.ts';
import { fileName, type Upload, type Uploads } from './uploads.ts';
import type { Answers, Given, Recognised } from './wire.ts';

/** A header that no form and no other site's page can send. */
const OURS = 'X-Hub-Request';

interface Parts {
  context(request: Request, response: Response): Promise<Context>;
  desk: Desk;
  uploads: Uploads;
}

/** Who asks. */
interface Begun {
  ctx: Context;
  giver: Giver;
  owner: string;
}

const one = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const many = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');

/** A browser's cookie goes along with any site's request: only our own page sets the header. @throws FORBIDDEN */
export function sameSite(ctx: Context, request: Request): void {
  if (ctx.principal?.kind === 'user' && request.header(OURS) !== '1')
    throw forbidden(`请求缺少 ${OURS}: 1：为防跨站冒用登录，请在请求头里加上，或改用服务密钥。`);
}

/** What the address says of headers: `&column=文件里的列=报表的列`. @throws BAD_USER_INPUT */
function said(request: Request): Said[] {
  try {
    return readSaid(many(request.query.column));
  } catch (error) {
    throw error instanceof HandInUsage ? badInput(error.message) : error;
  }
}

function remembered({ params, query }: Request): RememberedQuestion {
  const [extract, header, department] = [one(query.extract), one(query.header), one(query.department)];
  return {
    county: String(params.county),
    ...(extract ? { extract } : {}),
    ...(header ? { header } : {}),
    ...(department ? { department } : {}),
  };
}

function asked(request: Request): Omit<HandOver, 'files'> {
  const { period, extract, amend, dryRun } = request.query;
  const month = one(period);
  if (!month) throw badInput('没有写所属月份：请在地址后加 ?period=2023-07 这样的年和月。');
  const columns = said(request);
  const more = { extract: one(extract), amend: one(amend) };
  return {
    county: String(request.params.county),
    period: month,
    ...(more.extract ? { extract: more.extract } : {}),
    ...(more.amend ? { amend: more.amend } : {}),
    dryRun: one(dryRun) === '1',
    ...(columns.length > 0 ? { columns } : {}),
  };
}

/** 200 when nothing is left to do about the files, 422 when one was sent back or refused. */
const reply = (answers: readonly Given[]): Reply => ({
  status: answers.every(({ status }) => status === 'ACCEPTED' || status === 'DUPLICATE_FILE') ? 200 : 422,
  body: { answers } satisfies Answers,
});

/** The door for other systems and for the dashboard: one file as the body, or files uploaded before by their ids. */
export function httpHandIn({ context, desk, uploads }: Parts): Router {
  const router = Router();

  const begin = async (request: Request, response: Response): Promise<Begun> => {
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
  const told = async (request: Request, giver: Giver, upload: Upload): Promise<Recognised> => {
    const { id, bytes, county } = upload;
    const extract = one(request.query.extract);
    const question = { county, columns: said(request), ...(extract ? { extract } : {}) };
    return { upload: id, bytes, ...(await desk.look(giver, question, upload)) };
  };

  router.post('/:county/files', async (request, response) => {
    const { giver, owner } = await begin(request, response);
    response.json(await told(request, giver, await take(request, owner)));
  });

  router.get('/:county/files/:upload', async (request, response) => {
    const { giver, owner } = await begin(request, response);
    const upload = uploads.get(request.params.upload, owner, request.params.county);
    response.json(await told(request, giver, upload));
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

  router.get('/:county/columns', async (request, response) => {
    const { giver } = await begin(request, response);
    response.json(await desk.columns(giver, remembered(request)));
  });

  router.delete('/:county/columns', async (request, response) => {
    const { giver } = await begin(request, response);
    await desk.forget(giver, remembered(request));
    response.status(204).end();
  });

  router.get('/:county/originals/:batch/:file', async (request, response) => {
    const ctx = await context(request, response);
    const { batch, file } = request.params;
    const original = await originalOf(ctx, request.params.county, batch, Number(file));
    response.attachment(original.name).type('application/octet-stream');
    await pipeline(original.bytes, response);
  });

  router.get('/:county/originals/:batch/:file/answer', async (request, response) => {
    const ctx = await context(request, response);
    const { county, batch, file } = request.params;
    const question = { county, batch, fileNo: Number(file), only: one(request.query.only) === '1' };
    const { name, content } = await answerAgain(ctx, { desk, folder: uploads.folder }, question);
    response.set('Cache-Control', 'no-store').attachment(name).send(content);
  });

  const work = async (request: Request, giver: Giver, files: readonly Upload[]): Promise<Reply> => {
    const { extract, ...rest } = asked(request);
    if (one(request.query.nil) !== '1')
      return reply(await desk.handOver(giver, { ...asked(request), files: [...files] }));
    if (!extract) throw badInput('零报告请写明是哪一份：在地址后加 &extract=报表编号。');
    return reply(await desk.handOverNil(giver, { county: rest.county, period: rest.period, extract }));
  };

  const answerTo = async (request: Request, { ctx, giver }: Begun, files: readonly Upload[]) => {
    const { dryRun, county, ...question } = asked(request);
    const key = keyIn(request.header('idempotency-key'));
    if (!key || dryRun) return { ...(await work(request, giver, files)), replayed: false };
    const nil = one(request.query.nil) === '1';
    const seen = await Promise.all(files.map(async (file) => (await desk.look(giver, { county }, file)).sha256));
    const scope = [ctx.who().id, county];
    return once(ctx.services, { key, scope, asked: [question, nil, seen] }, () => work(request, giver, files));
  };

  /** What was only checked stays for the hand-in that follows; all else is gone before the answer leaves. */
  const settled = async (request: Request, begun: Begun, files: readonly Upload[], stays: boolean) => {
    try {
      return await answerTo(request, begun, files);
    } finally {
      if (!stays) await uploads.remove(files);
    }
  };

  router.post('/:county', async (request, response) => {
    const begun = await begin(request, response);
    const { dryRun, county } = asked(request);
    const named = many(request.query.upload);
    const files = named.length > 0 ? named.map((id) => uploads.get(id, begun.owner, county)) : [];
    if (one(request.query.nil) !== '1' && named.length === 0) files.push(await take(request, begun.owner));
    const stays = dryRun === true && named.length > 0;
    const { status, body, replayed } = await settled(request, begun, files, stays);
    if (replayed) response.set('Idempotency-Replayed', 'true');
    response.status(status).json(body);
  });

  router.use(() => {
    throw notFound('这个报送地址');
  });
  return router;
}
