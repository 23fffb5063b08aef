import { grouped, signed } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { difference, type Replay } from './sentences.ts';

const FIGURES = ['warnings', 'households', 'visits'] as const;

/** Warnings, households and visits: as it is, as it would be, and the difference. */
export function Tiles({ replay, say }: { replay: Replay; say: Say }) {
  return (
    <ul className="tiles replay-tiles">
      {FIGURES.map((figure) => {
        const change = replay[figure];
        const [before, after, diff] = [grouped(change.before), grouped(change.after), signed(difference(change))];
        return (
          <li key={figure} className="tile">
            <div className="tile-name">
              <span>{say(`replay.${figure}`)}</span>
              <button
                type="button"
                className="hint"
                aria-describedby={`define-${figure}`}
                aria-label={`${say(`replay.${figure}`)} ${say('definition')}`}
              >
                ?
              </button>
              <span role="tooltip" id={`define-${figure}`} className="hint-text">
                {say(`replay.${figure}Define`)}
              </span>
            </div>
            <p className="tile-value" id={`replay-${figure}`}>
              <span className="sr-only">{say('replay.arrow', { before, after, diff })}</span>
              <span aria-hidden="true">
                <span className="was">{before} →</span> {after}
                <small>
                  {say(`replay.unit.${figure}`)} <b>{diff}</b>
                </small>
              </span>
            </p>
            <p className="tile-foot">
              {say('replay.parts', {
                added: grouped(change.added),
                lost: grouped(change.lost),
                kept: grouped(change.kept),
              })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
