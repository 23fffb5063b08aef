import Link from 'next/link';
import type { Say } from '../i18n/words.ts';
import type { Answer } from '../server/ask.ts';

type Refused = Extract<Answer<unknown>, { ok: false }>;

/** Why there is no page: what happened, what to do, whom to ask, a number to quote. */
export function Refusal({ answer, say }: { answer: Refused; say: Say }) {
  const right = answer.kind === 'no-right';
  const missing = answer.kind === 'not-found';
  return (
    <section className="card state">
      <h1>{say(right ? 'error.noRight' : missing ? 'error.notFound' : 'error.title')}</h1>
      {answer.message && <p>{answer.message}</p>}
      <p>
        {say(
          right
            ? 'error.noRightHint'
            : missing
              ? 'error.notFoundHint'
              : answer.kind === 'offline'
                ? 'error.offline'
                : 'error.error',
        )}
      </p>
      {!right && !missing && <p className="muted">{say('error.number', { number: answer.number })}</p>}
      <p>
        <Link href="/">{say('error.home')}</Link>
      </p>
    </section>
  );
}

/** Nothing to show, why, and what to do. */
export function Empty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
    </div>
  );
}
