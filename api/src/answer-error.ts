import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { StoreBusy } from '@dixian/warehouse';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { type ErrorCode, Refusal } from './errors.ts';

/** A log line without ID numbers, phones and pseudonyms, which an engine may quote from a row. */
export const impersonal = (text: string): string => text.replace(/\d{15,}[Xx]?|(?<!\d)1[3-9]\d{9}(?!\d)/g, '…');

interface Said {
  code: ErrorCode;
  message: string;
}

/** Codes Apollo gives before any resolver runs, in words for the user. */
const BEFORE: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '查询语句写错了',
  GRAPHQL_VALIDATION_FAILED: '查询与接口不符',
  BAD_USER_INPUT: '输入有误',
  BAD_REQUEST: '请求有误',
};

/** What is wrong with validated input, without echoing the input itself. */
function problems(error: ArgumentValidationError): string {
  const texts = error.extensions.validationErrors.flatMap(({ constraints }) => Object.values(constraints ?? {}));
  return texts.join('；') || '输入有误';
}

function known(thrown: unknown): Said | null {
  if (thrown instanceof GraphQLError && thrown.originalError instanceof Refusal) return known(thrown.originalError);
  if (thrown instanceof Refusal) return { code: thrown.code, message: thrown.message };
  if (thrown instanceof StoreBusy) return { code: 'STORE_BUSY', message: thrown.message };
  if (thrown instanceof ArgumentValidationError) return { code: 'BAD_USER_INPUT', message: problems(thrown) };
  return null;
}

/**
 * The one place where errors become answers: code, a Chinese sentence and a reference under which the operator
 * finds the rest in the log. Nothing else leaves: no stack, no SQL, no input.
 */
export function answerError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  log: (line: string) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown);
  const reference = randomUUID().slice(0, 8);
  const place = { ...(formatted.path ? { path: formatted.path } : {}) };
  const said = known(cause);
  if (said) return { ...place, message: said.message, extensions: { code: said.code, reference } };
  const code = String(formatted.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  const before = BEFORE[code];
  if (before) {
    const where = formatted.locations ? { locations: formatted.locations } : {};
    return { ...place, ...where, message: `${before}：${formatted.message}`, extensions: { code, reference } };
  }
  log(`[${reference}] ${impersonal(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))}`);
  const message = `系统出错了，本次操作没有完成：请稍后重试；仍不行请把编号 ${reference} 告诉管理员。`;
  return { ...place, message, extensions: { code: 'INTERNAL_SERVER_ERROR', reference } };
}
