import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { impersonal } from './answer-error.ts';
import type { Caller } from './context.ts';
import type { Env } from './env.ts';
import { keyOf } from './modules/access/bearer.ts';
import type { Principal } from './modules/access/principal.ts';
import { sessionOf, sidHash } from './modules/access/session.ts';

/** Name of the session cookie. */
export const COOKIE = 'sid';

/** The session id a browser sent; null when none or not one of ours. */
function sidOf(request: Request): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const sid = pairs.find(([name]) => name === COOKIE)?.[1];
  return sid && /^[\w-]{43}$/.test(sid) ? sid : null;
}

/** Who asks. A bearer counts before a cookie; a wrong one is nobody, never the cookie's owner. */
export function principalOf(em: EntityManager, request: Request): Promise<Principal | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const secret = /^Bearer ([\w-]{20,128})$/i.exec(authorization)?.[1];
    return secret ? keyOf(em, secret) : Promise.resolve(null);
  }
  const sid = sidOf(request);
  return sid ? sessionOf(em, sid) : Promise.resolve(null);
}

export function callerOf(request: Request, response: Response, { secureCookie }: Pick<Env, 'secureCookie'>): Caller {
  const sid = sidOf(request);
  const options = { httpOnly: true, sameSite: 'lax', secure: secureCookie, path: '/' } as const;
  return {
    ip: request.ip ?? 'unknown',
    session: sid && sidHash(sid),
    setCookie: (value, expires) => {
      if (value === null) response.clearCookie(COOKIE, options);
      else response.cookie(COOKIE, value, { ...options, ...(expires ? { expires } : {}) });
    },
  };
}

/** Errors outside GraphQL (a body too large or not JSON), in the form of a GraphQL answer. */
export const answerRequestError =
  (log: (line: string) => void): ErrorRequestHandler =>
  (error: { status?: number; stack?: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const reference = randomUUID().slice(0, 8);
    const status = error.status ?? 500;
    const [code, message] =
      status === 413
        ? ['REQUEST_TOO_LARGE', '请求超过 1 MB：请缩小后重试。']
        : status < 500
          ? ['BAD_REQUEST', '请求不是有效的 JSON：请检查后重试。']
          : ['INTERNAL_SERVER_ERROR', `系统出错了：请稍后重试；仍不行请把编号 ${reference} 告诉管理员。`];
    if (status >= 500) log(`[${reference}] ${impersonal(error.stack ?? String(error))}`);
    response.status(status).json({ errors: [{ message, extensions: { code, reference } }] });
  };
