import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's recommendation for scrypt: 2^17 · 8 · 128 bytes = 128 MB would stall a small computer; this is its 32 MB variant. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;

/** Hashes under work: more at once would only take memory and the engine's threads. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  const maxmem = 128 * cost.N * cost.r * 2;
  const work = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem }, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  return inTurn(work);
}

/** A password as it is kept: `scrypt$N$r$p$salt$key`. The parameters travel along, so that they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Stands in for an unknown account, so that the answer takes as long as for a known one. */
const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether a password is the right one. `kept` is null for an unknown account, whose answer is always no. */
export async function passwordMatches(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (kept ?? NOBODY).split('$');
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(given, expected) && kept !== null;
}

const COMMON = /^(.)\1+$|1234567|password|qwerty|abc123|admin|000000|888888/i;

/** Says in Chinese why a password is too weak; null when it will do (等保 2.0: length and kinds of characters). */
export function passwordProblem(password: string, name: string): string | null {
  if (password.length < 10) return '密码至少 10 个字符。';
  if (password.length > 128) return '密码不超过 128 个字符。';
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  if (kinds < 3) return '密码须包含大写字母、小写字母、数字、符号中的至少三种。';
  if (COMMON.test(password) || password.toLowerCase().includes(name.toLowerCase()))
    return '密码过于常见或包含用户名：请换一个。';
  return null;
}
