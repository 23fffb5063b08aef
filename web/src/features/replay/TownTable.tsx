import { grouped, signed } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { type Change, difference, type Replay, townLabel } from './sentences.ts';

const FIGURES = ['warnings', 'households', 'visits'] as const;

/** Each township with its three figures, and the whole county. */
export function TownTable({ replay, say }: { replay: Replay; say: Say }) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('replay.townTable')}</h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it by arrow keys */}
      <section className="table-scroll" tabIndex={0} aria-label={say('replay.townTable')}>
        <table className="table compact">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {say('col.town')}
              </th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="colgroup" colSpan={3} className="number">
                  {say(`replay.${figure}`)}
                </th>
              ))}
            </tr>
            <tr>
              {FIGURES.flatMap((figure) =>
                (['before', 'after', 'diff'] as const).map((side) => (
                  <th key={`${figure} ${side}`} scope="col" className="number">
                    {say(`replay.${side}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {replay.byTown.map((town) => (
              <tr key={town.town?.code ?? ''}>
                <th scope="row">{townLabel(town, say)}</th>
                {FIGURES.map((figure) => (
                  <Cells key={figure} change={town[figure]} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('col.total')}</th>
              {FIGURES.map((figure) => (
                <Cells key={figure} change={replay[figure]} />
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

function Cells({ change }: { change: Change }) {
  const moved = difference(change) !== 0;
  return (
    <>
      <td className="number">{grouped(change.before)}</td>
      <td className="number">{grouped(change.after)}</td>
      <td className="number">{moved ? <b>{signed(difference(change))}</b> : '0'}</td>
    </>
  );
}
