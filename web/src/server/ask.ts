import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { TypedDocumentString } from '../gql/graphql.ts';

/** What the hub answered, or why it did not: `number` is what a person quotes when asking for help. */
export type Answer<T> =
  | { ok: true; data: T }
  | { ok: false; kind: 'no-right' | 'not-found' | 'offline' | 'error'; message: string; number: string };

interface Reply<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const API = () => process.env.API_URL ?? 'http://127.0.0.1:4000';

/** Asks the hub as the person whose session cookie came with the request. Without a session: to the way in. */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<Answer<T>> {
  const jar = await cookies();
  const reply = await post<T>({ query: document.toString(), variables }, jar.toString());
  if (!reply) return refusal('offline', '');
  const first = reply.errors?.[0];
  if (!first && reply.data) return { ok: true, data: reply.data };
  const code = first?.extensions?.code ?? '';
  if (/^UNAUTHENTICATED|^SIGN_IN/.test(code)) redirect('/sign-in');
  if (/^PASSWORD_CHANGE/.test(code)) redirect('/password');
  if (/^FORBIDDEN|^NO_RIGHT/.test(code)) return refusal('no-right', first?.message ?? '');
  if (/^NOT_FOUND/.test(code)) return refusal('not-found', first?.message ?? '');
  // Without a code the message is the program's, not for the reader.
  return refusal('error', code && code !== 'INTERNAL_SERVER_ERROR' ? (first?.message ?? '') : '', first?.message);
}

async function post<T>(body: object, cookie: string): Promise<Reply<T> | null> {
  try {
    const response = await fetch(`${API()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(30_000),
    });
    return (await response.json()) as Reply<T>;
  } catch (error) {
    console.error('hub did not answer', error);
    return null;
  }
}

function refusal<T>(
  kind: 'no-right' | 'not-found' | 'offline' | 'error',
  message: string,
  detail = message,
): Answer<T> {
  const number = randomUUID().slice(0, 8).toUpperCase();
  if (kind === 'error' || kind === 'offline') console.error(`[${number}] ${kind} ${detail}`);
  return { ok: false, kind, message, number };
}
