/** What an answer's `extensions.code` may say. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'PASSWORD_CHANGE_REQUIRED'
  | 'ACCOUNT_LOCKED'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'QUERY_TOO_COSTLY'
  | 'BUDGET_SPENT'
  | 'PAGE_TOO_LARGE'
  | 'TOO_LARGE'
  | 'CONFLICT'
  | 'STORE_BUSY'
  | 'INTERNAL_SERVER_ERROR';

/** An error the user may read: a code for programs and a Chinese sentence that says what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export const unauthenticated = (): Refusal => new Refusal('UNAUTHENTICATED', '尚未登录或登录已过期：请重新登录。');
export const forbidden = (message = '没有权限：如工作需要，请联系县级管理员调整账号的职务或范围。'): Refusal =>
  new Refusal('FORBIDDEN', message);
export const badInput = (message: string): Refusal => new Refusal('BAD_USER_INPUT', message);
/** Also for what exists but lies outside the asker's scope: the two must not be told apart. */
export const notFound = (what: string): Refusal => new Refusal('NOT_FOUND', `没有找到${what}，或不在您的查看范围内。`);
export const tooOften = (seconds: number): Refusal =>
  new Refusal('RATE_LIMITED', `操作过于频繁：请 ${Math.max(1, Math.ceil(seconds))} 秒后再试。`);
