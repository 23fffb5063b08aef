import type { NextRequest } from 'next/server';

export const dynamic = 'force-dynamic';

/** What goes on to the hub: who asks, what the file is called, what is asked once only. */
const PASSED = ['cookie', 'authorization', 'x-hub-request', 'x-file-name', 'idempotency-key', 'x-forwarded-for'];

const CUT = '上传中断，没有报送：可能是网络断开或文件太大，请重试；仍不行请另存为 .csv 或拆成几个文件。';

/** Hands a file on to the hub as it comes in; it is never whole in memory here. */
async function pass(request: NextRequest): Promise<Response> {
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
    const type = answer.headers.get('content-type');
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'Cache-Control': 'no-store', ...(type ? { 'content-type': type } : {}) },
    });
  } catch (error) {
    console.error('hand-in cut off', error);
    return Response.json({ errors: [{ message: CUT, extensions: { code: 'OFFLINE' } }] }, { status: 502 });
  }
}

export { pass as DELETE, pass as GET, pass as POST };
