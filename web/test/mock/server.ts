import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buildSchema, graphql } from 'graphql';
import { answerHandIn } from './hand-in.ts';
import { PUBLIC } from './intake.ts';
import { type Context, Refused, root } from './resolvers.ts';
import { answerAttachment } from './visit.ts';

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));
const OPEN = new Set(['me', 'signIn', ...PUBLIC]);

/** The hub's contract without the hub: the SDL over made-up facts. The cookie names the role. */
export function mockHub(): Server {
  return createServer(async (request, response) => {
    const role = /(?:^|; )sid=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;
    if (request.url?.startsWith('/hand-in/')) return answerHandIn(request, response);
    if (request.url?.startsWith('/attachments/')) return answerAttachment(request, response);
    const { query, variables } = JSON.parse(await body(request)) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    const context: Context = {
      role,
      signIn: (as) => response.setHeader('set-cookie', `sid=${as}; Path=/; HttpOnly; SameSite=Lax`),
      signOut: () => response.setHeader('set-cookie', 'sid=; Path=/; Max-Age=0'),
    };
    const answer = await graphql({
      schema,
      source: query,
      variableValues: variables,
      rootValue: role ? root : guarded,
      contextValue: context,
    });
    const errors = answer.errors?.map((e) => ({
      message: e.message,
      path: e.path,
      extensions: e.originalError instanceof Refused ? e.originalError.extensions : {},
    }));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(errors ? { ...answer, errors } : answer));
  });
}

const guarded = Object.fromEntries(
  Object.entries(root).map(([name, field]) => [
    name,
    OPEN.has(name)
      ? field
      : () => {
          throw new Refused('UNAUTHENTICATED', '尚未登录或登录已过期：请重新登录。');
        },
  ]),
);

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8') || '{}';
}
