import 'reflect-metadata';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { answerError } from './answer-error.ts';
import { Context, type ServerState, type Services } from './context.ts';
import type { Env } from './env.ts';
import { health } from './health.ts';
import { LIMITS, limits } from './limits.ts';
import { Attempts } from './modules/access/attempts.ts';
import { Audit } from './modules/audit/audit.ts';
import { answerRequestError, callerOf, principalOf } from './request.ts';
import { makeSchema } from './schema.ts';

/** Largest request body. */
const LARGEST_BODY = '1mb';

export interface Server {
  /** Without a slash at the end; the API is at <url>/graphql. */
  url: string;
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
  const state: ServerState = { audit: new Audit(orm, keyring), attempts: new Attempts(env.signInsPerMinute) };
  const app = express();
  const http = createServer(app);
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
    ],
    logger: { debug: () => {}, info: () => {}, warn: log, error: log },
  });
  await apollo.start();
  app.disable('x-powered-by');
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
      context: async ({ req, res }) => {
        const caller = callerOf(req, res, env);
        return new Context(services, state, await principalOf(orm.em.fork(), req), caller);
      },
    }),
  );
  app.use(answerRequestError(log));
  try {
    await listen(http, env);
  } catch (error) {
    await apollo.stop();
    throw error;
  }
  const { port } = http.address() as AddressInfo;
  const host = env.host.includes(':') ? `[${env.host}]` : env.host;
  return { url: `http://${host}:${port}`, close: () => apollo.stop() };
}
