import 'reflect-metadata';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Request, type Response } from 'express';
import { answerError } from './answer-error.ts';
import { Context, type ServerState, type Services } from './context.ts';
import type { Env } from './env.ts';
import { health } from './health.ts';
import { LIMITS, limits } from './limits.ts';
import { Attempts } from './modules/access/attempts.ts';
import { Audit } from './modules/audit/audit.ts';
import { Outbox } from './modules/event/outbox.ts';
import { answerHandIn } from './modules/hand-in/answer-hand-in.ts';
import { Desk } from './modules/hand-in/desk.ts';
import { httpHandIn } from './modules/hand-in/http-hand-in.ts';
import { sweepKeys } from './modules/hand-in/idempotent.ts';
import { Uploads } from './modules/hand-in/uploads.ts';
import { followRegister } from './modules/household/follow-register.ts';
import { httpDocuments } from './modules/pack/document/http-documents.ts';
import { httpAttachments, paperTooLarge } from './modules/verification/http-attachments.ts';
import { answerRequestError, callerOf, principalOf } from './request.ts';
import { makeSchema } from './schema.ts';

/** Largest request body. */
const LARGEST_BODY = '1mb';

/** How long a request may take to arrive, in milliseconds: a large file over a slow line. */
const SLOWEST_BODY = 30 * 60_000;

/** How long an idle line is kept, in milliseconds: longer than the dashboard keeps it, or a request would meet its end. */
const IDLE = 65_000;

export interface Server {
  /** Without a slash at the end; the API is at <url>/graphql. */
  url: string;
  /** Where every door hands in. */
  desk: Desk;
  close(): Promise<void>;
}

/** @throws Chinese sentence when the port is taken */
function listen(http: HttpServer, { port, host }: Pick<Env, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(new Error(`端口 ${port} 已被占用：请停掉占用它的程序，或用 API_PORT 换一个端口。`));
    });
    http.listen(port, host, resolve);
  });
}

/** Serves the API until closed. The stores stay open: whoever opened them closes them. */
export async function startServer(services: Services, log = (line: string) => console.error(line)): Promise<Server> {
  const { env, orm, keyring } = services;
  const state: ServerState = {
    audit: new Audit(orm, keyring),
    attempts: new Attempts(env.signInsPerMinute),
    outbox: new Outbox(services, log),
  };
  state.outbox.kick();
  const app = express();
  const http = createServer({ requestTimeout: SLOWEST_BODY, keepAliveTimeout: IDLE }, app);
  const desk = new Desk(services, state.audit, log, (county) =>
    followRegister({ services, outbox: state.outbox }, county),
  );
  const uploads = new Uploads(join(env.dataFolder, 'incoming'), env.maxUpload);
  const papers = new Uploads(join(env.dataFolder, 'incoming-papers'), env.maxAttachment, paperTooLarge);
  await sweepKeys(services);
  const context = async (req: Request, res: Response) =>
    new Context(services, state, await principalOf(orm.em.fork(), req), callerOf(req, res, env));
  const apollo = new ApolloServer<Context>({
    schema: await makeSchema(),
    introspection: !env.production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError: (formatted, thrown) => answerError(formatted, thrown, log),
    plugins: [
      limits(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      // No answer is cached on the way, and the plugin looks at every field of every answer.
      ApolloServerPluginCacheControlDisabled(),
    ],
    logger: { debug: () => {}, info: () => {}, warn: log, error: log },
  });
  await apollo.start();
  app.disable('x-powered-by');
  // Nothing is kept on the way, so no answer is compared with an earlier one.
  app.set('etag', false);
  app.set('trust proxy', env.trustedProxies);
  app.use((_, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' });
    next();
  });
  app.use(health(services));
  app.use('/graphql', express.json({ limit: LARGEST_BODY, type: 'application/json' }));
  app.use(
    '/graphql',
    expressMiddleware(apollo, {
      context: ({ req, res }) => context(req, res),
    }),
  );
  app.use('/hand-in', httpHandIn({ context, desk, uploads }), answerHandIn(log));
  app.use('/attachments', httpAttachments({ context, uploads: papers }), answerHandIn(log));
  app.use('/documents', httpDocuments({ context }), answerHandIn(log, '没有生成文件'));
  app.use(answerRequestError(log));
  try {
    await listen(http, env);
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const { port } = http.address() as AddressInfo;
  const host = env.host.includes(':') ? `[${env.host}]` : env.host;
  const close = async () => {
    await apollo.stop();
    await desk.close();
    await state.outbox.close();
    await uploads.close();
    await papers.close();
  };
  return { url: `http://${host}:${port}`, desk, close };
}
