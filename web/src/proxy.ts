import { type NextRequest, NextResponse } from 'next/server';
import { LANGUAGE_COOKIE } from './i18n/language.ts';

/** Paths anyone may open: the way in, and what the browser needs to draw it. */
const OPEN = ['/sign-in'];
/** Applicants have no account: whoever scanned a village's code, or holds a receipt. */
const APPLY = /^\/apply\/[^/]+$/;

/**
 * Sends /graphql to the hub (same origin, so no CORS) and everyone without a session to the way in.
 * It only redirects: what a person may see is decided by the hub.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  if (pathname === '/graphql')
    return NextResponse.rewrite(new URL('/graphql', process.env.API_URL ?? 'http://127.0.0.1:4000'));
  const chosen = searchParams.get('lang');
  if (chosen === 'zh' || chosen === 'en') return rememberLanguage(request, chosen);
  if (OPEN.includes(pathname) || APPLY.test(pathname) || request.cookies.has('sid')) return NextResponse.next();
  const to = new URL('/sign-in', request.url);
  to.searchParams.set('to', pathname + request.nextUrl.search);
  return NextResponse.redirect(to);
}

function rememberLanguage(request: NextRequest, language: string): NextResponse {
  const to = new URL(request.url);
  to.searchParams.delete('lang');
  const answer = NextResponse.redirect(to);
  answer.cookies.set(LANGUAGE_COOKIE, language, { path: '/', sameSite: 'lax', maxAge: 365 * 24 * 3600 });
  return answer;
}

/** /hand-in/…, /attachments/… and /documents/… have their own routes: a file that passed here would be held in memory. */
export const config = { matcher: ['/((?!_next/|favicon|icon|hand-in/|attachments/|documents/).*)'] };
