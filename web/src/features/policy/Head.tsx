import Link from 'next/link';
import { monthText } from '../../format.ts';
import type { Word } from '../../i18n/words.ts';
import { Grounds, type Part } from './parts.tsx';

const PARTS: readonly (readonly [id: string, word: Word])[] = [
  ['clauses', 'policy.clauses'],
  ['open', 'policy.open'],
  ['calendar', 'policy.calendar'],
  ['procedure', 'policy.procedure'],
  ['matches', 'policy.matches'],
  ['owed', 'policy.owed'],
  ['lines', 'policy.lines'],
];

/** Whose document it is, by the code it speaks to. */
const levelOf = (code: string): Word =>
  code.endsWith('0000') ? 'policy.ofProvince' : code.endsWith('00') ? 'policy.ofCity' : 'policy.ofCounty';

/** The documents that hold here, nearest last; way to the parts of the page and to the comparison. */
export function Head({ policy, county, say }: Part & { county: string }) {
  return (
    <section className="card" aria-label={say('policy.layers')}>
      <ul className="layers">
        {[...policy.layers].reverse().map((layer) => (
          <li key={layer.id}>
            <span className={`badge ${layer.jurisdiction === county ? 'blue' : ''}`}>
              {say(levelOf(layer.jurisdiction))}
            </span>{' '}
            <b>{layer.title}</b>
            <p className="muted">
              {[
                layer.documentNo,
                layer.issuer,
                `${say('policy.issued')} ${layer.issued}`,
                say('policy.from', { month: monthText(layer.effectiveFrom, say.language) }),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <p>
        {say('policy.recipient', { name: policy.recipient })} ·{' '}
        {policy.coverage ? say('policy.coverage', { text: policy.coverage.text }) : say('policy.coverageMonth')}
      </p>
      {policy.coverage && (
        <Grounds clause={policy.coverage.clause} reason={policy.coverage.reason} policy={policy} say={say} />
      )}
      <nav className="links screen-only" aria-label={say('policy.toc')}>
        {PARTS.map(([id, word]) => (
          <a key={id} href={`#${id}`}>
            {say(word)}
          </a>
        ))}
        <Link href={`/policies/compare?counties=${county}`}>{say('policy.compare')} →</Link>
      </nav>
    </section>
  );
}
