import type { Say } from '../../i18n/words.ts';
import type { Whole } from './types.ts';

const TONES = { MET: 'blue', UNMET: 'red', UNKNOWN: 'amber' } as const;

/** What has to hold before the end of the risk is noted; unknown is told as unknown. */
export function Conditions({ one, say }: { one: Whole; say: Say }) {
  if (one.conditions.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('case.conditions')}</h2>
      </div>
      <ul className="case-conditions">
        {one.conditions.map((condition) => (
          <li key={condition.id}>
            <p>
              <span className={`badge ${TONES[condition.state]}`}>{say(`case.condition.${condition.state}`)}</span>{' '}
              <b>{condition.label}</b>
            </p>
            <p>{condition.says}</p>
            <p className="muted">{condition.grounds}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
