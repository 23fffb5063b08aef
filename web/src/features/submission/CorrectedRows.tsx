import { yuan } from '../../format.ts';
import type { CorrectionQuery, RowChange } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { RowLink } from '../row/RowLink.tsx';

type Correction = NonNullable<NonNullable<CorrectionQuery['submission']>['correction']>;
export type Corrected = Correction['persons']['edges'][number]['node'];
type Row = Corrected['rows'][number];

const TONE: Record<RowChange, string> = { CHANGED: 'blue', ADDED: '', GONE: 'red' };

/** What a correction changed, person by person: of a changed row the old and the new value of each cell. */
export function CorrectedRows({ list, county, say }: { list: readonly Corrected[]; county: string; say: Say }) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('correction.who')}</th>
            <th scope="col">{say('correction.change')}</th>
            <th scope="col">{say('correction.what')}</th>
            <th scope="col">{say('col.row')}</th>
          </tr>
        </thead>
        <tbody>
          {list.flatMap(({ person, place, rows }) =>
            rows.map((row, at) => (
              <tr key={keyOf(row)}>
                <th scope="row">
                  {at === 0 && (
                    <>
                      <b>{person?.name ?? place}</b>
                      {person && <div className="muted nowrap">{person.idNoMasked}</div>}
                      {person && <div className="muted">{place}</div>}
                    </>
                  )}
                </th>
                <td>
                  <span className={`badge ${TONE[row.change]}`}>{say(`correction.${row.change}`)}</span>
                </td>
                <td className="wide">{row.change === 'CHANGED' ? <Cells row={row} say={say} /> : row.says}</td>
                <td className="nowrap wide">
                  <Places row={row} county={county} say={say} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

const keyOf = ({ before, after }: Row): string => JSON.stringify([before, after]);

const shown = (value: string | null, unit: string | null, say: Say): string =>
  value === null ? say('row.empty') : unit === '元' && /^-?\d+(\.\d+)?$/.test(value) ? yuan(value) : value;

function Cells({ row, say }: { row: Row; say: Say }) {
  return (
    <ul className="plain">
      {row.cells.map(({ column, before, after, unit }) => (
        <li key={column}>
          {column}：<del>{shown(before, unit, say)}</del> → <b>{shown(after, unit, say)}</b>
        </li>
      ))}
    </ul>
  );
}

function Places({ row: { before, after }, county, say }: { row: Row; county: string; say: Say }) {
  return (
    <>
      {before && (
        <div>
          <RowLink county={county} place={before}>
            {say('correction.old', { row: before.row })}
          </RowLink>
        </div>
      )}
      {after && (
        <div>
          <RowLink county={county} place={after}>
            {say('correction.new', { row: after.row })}
          </RowLink>
        </div>
      )}
    </>
  );
}
