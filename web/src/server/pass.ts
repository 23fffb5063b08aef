import type { NextRequest } from 'next/server';

/** What goes on to the hub: who asks, what the file is called, what is asked once only. */
const PASSED = ['cookie', 'authorization', 'x-hub-request', 'x-file-name', 'idempotency-key', 'x-forwarded-for'];

/** What comes back of a file: its kind and name, and what it may not do in a browser. */
const RETURNED = ['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options'];

/** Hands a file on to the hub, or back from it, as it comes; it is never whole in memory here. `cut` is said when the hub is gone. */
export async function pass(request: NextRequest, cut: string): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers();
  for (const name of PASSED) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const init: RequestInit & { duplex: 'half' } = {
    ...{ method: request.method, headers, cache: 'no-store', redirect: 'manual', duplex: 'half' },
    ...(request.body ? { body: request.body } : {}),
  };
  try {
    const answer = await fetch(`${process.env.API_URL ?? 'http://127.0.0.1:4000'}${pathname}${search}`, init);
    const back = new Headers({ 'Cache-Control': 'no-store' });
    for (const name of RETURNED) {
      const value = answer.headers.get(name);
      if (value !== null) back.set(name, value);
    }
    return new Response(answer.body, { status: answer.status, headers: back });
  } catch (error) {
    console.error('passing a file was cut off', error);
    return Response.json({ errors: [{ message: cut, extensions: { code: 'OFFLINE' } }] }, { status: 502 });
  }
}
