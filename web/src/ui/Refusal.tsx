import Link from 'next/link';
import type { Say, Word } from '../i18n/words.ts';
import type { Answer } from '../server/ask.ts';
import { Title } from './Title.tsx';

type Refused = Extract<Answer<unknown>, { ok: false }>;

/** Why there is no page: what happened, what to do, whom to ask, a number to quote. */
export function Refusal({ answer, say }: { answer: Refused; say: Say }) {
  const { title, hint } = WORDS[answer.kind];
  const ours = answer.kind === 'offline' || answer.kind === 'error';
  return (
    <section className="card state">
      <Title of={say(title)} say={say} />
      <h1>{say(title)}</h1>
      {answer.message && <p>{answer.message}</p>}
      {(ours || !answer.message) && <p>{say(hint)}</p>}
      {ours && <p className="muted">{say('error.number', { number: answer.number })}</p>}
      <p>
        <Link href="/">{say('error.home')}</Link>
      </p>
    </section>
  );
}

const WORDS: Record<Refused['kind'], { title: Word; hint: Word }> = {
  'no-right': { title: 'error.noRight', hint: 'error.noRightHint' },
  'not-found': { title: 'error.notFound', hint: 'error.notFoundHint' },
  offline: { title: 'error.title', hint: 'error.offline' },
  error: { title: 'error.title', hint: 'error.error' },
};

/** Nothing to show, why, and what to do. */
export function Empty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
    </div>
  );
}

/** In place of a county's page before its first month. */
export function NoMonths({ say }: { say: Say }) {
  return (
    <div className="card">
      <Empty title={say('empty.months')} hint={say('empty.monthsHint')} />
    </div>
  );
}
