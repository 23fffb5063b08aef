import type { Say } from '../../i18n/words.ts';
import type { Clue } from './types.ts';

/** The clock: whose turn it is, how long still, and how late the county was. */
export function ClockBox({ clue, say }: { clue: Clue; say: Say }) {
  const { clock } = clue;
  const soon = clock.workingDaysLeft !== null && clock.workingDaysLeft <= 1;
  const look = clock.stopped ? '' : clock.overdueDays > 0 && !clue.verdictOn ? 'red' : soon ? 'amber' : 'blue';
  return (
    <section className={`card clock-box ${look}`} aria-label={say('visit.clock')}>
      <p>
        <span className={`badge ${look}`}>{clue.stateName}</span>{' '}
        <b>{say(`visit.holder.${clock.holder}`, { verifier: clue.verifier ?? '' })}</b>
      </p>
      <p>{clock.text}</p>
      {clue.revisitOn && <p>{say('visit.revisitNext', { day: clue.revisitOn })}</p>}
      {clock.countyLateDays !== null && clock.countyLateDays > 0 && (
        <p className="muted">{say('visit.countyLate', { n: clock.countyLateDays })}</p>
      )}
    </section>
  );
}
