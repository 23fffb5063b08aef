'use client';
import { useSay } from '../i18n/Words.tsx';
import { Title } from '../ui/Title.tsx';

/** Something broke while drawing: say so, offer another try, give a number to quote. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const say = useSay();
  return (
    <section className="card state">
      <Title of={say('error.title')} say={say} />
      <h1>{say('error.title')}</h1>
      <p>{say('error.error')}</p>
      {error.digest && <p className="muted">{say('error.number', { number: error.digest })}</p>}
      <button type="button" className="button-link" onClick={reset}>
        {say('error.retry')}
      </button>
    </section>
  );
}
