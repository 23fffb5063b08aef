import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { impersonal } from '../../answer-error.ts';
import { type ErrorCode, Refusal } from '../../errors.ts';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
};

/** What the hand-in door says when there is no answer: a code, a Chinese sentence, a reference for the log. */
export const answerHandIn =
  (log: (line: string) => void, failed = '没有报送成功'): ErrorRequestHandler =>
  (error: Error & { status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    const reference = randomUUID().slice(0, 8);
    // The rest of a body that nobody reads any more.
    if (!request.readableEnded) response.set('Connection', 'close');
    request.resume();
    if (error instanceof Refusal) {
      const { code, message } = error;
      response.status(STATUS[code] ?? 400).json({ errors: [{ message, extensions: { code, reference } }] });
      return;
    }
    log(`[${reference}] ${impersonal(error.stack ?? String(error))}`);
    const message = `系统出错了，${failed}：请稍后重试；仍不行请把编号 ${reference} 告诉管理员。`;
    response.status(500).json({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', reference } }] });
  };
