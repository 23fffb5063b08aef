import type { TypedDocumentString } from '../gql/graphql.ts';

export type Sent<T> = { ok: true; data: T } | { ok: false; code: string; message: string | null };

/** Asks the hub from the browser (same origin, the session cookie goes along). */
export async function send<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<Sent<T>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const reply = (await response.json()) as {
      data?: T;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    const first = reply.errors?.[0];
    if (first || !reply.data)
      return { ok: false, code: first?.extensions?.code ?? '', message: first?.message ?? null };
    return { ok: true, data: reply.data };
  } catch {
    return { ok: false, code: 'OFFLINE', message: null };
  }
}
