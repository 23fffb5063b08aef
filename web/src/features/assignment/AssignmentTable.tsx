'use client';
import Link from 'next/link';
import { dayText, MISSING, money, yuan } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import { departmentName, type Names } from '../../ui/describe.ts';
import { Bulk } from './Bulk.tsx';
import { called, type Line } from './types.ts';
import { usePicked } from './use-picked.ts';

interface Props {
  rows: readonly Line[];
  county: string;
  names: Names;
  /** Codes of townships without an account of a verifier, where something waits to be sent. */
  without?: readonly string[];
}

/** Clues on their way: who, where, by when, in whose hands; those picked can be moved together. */
export function AssignmentTable({ rows, county, names, without = [] }: Props) {
  const say = useSay();
  const choice = usePicked(rows, ({ id }) => id);
  const movable = rows.some(({ moves }) => moves.length > 0);
  return (
    <>
      <div className="table-scroll">
        <table className="table cards-on-phone assignments">
          <thead>
            <tr>
              {movable && (
                <th scope="col" className="screen-only">
                  <input
                    type="checkbox"
                    aria-label={say('assignment.selectAll')}
                    checked={choice.all}
                    onChange={choice.flipAll}
                  />
                </th>
              )}
              <th scope="col">{say('assignment.col.household')}</th>
              <th scope="col">{say('col.village')}</th>
              <th scope="col">{say('col.state')}</th>
              <th scope="col">{say('assignment.col.due')}</th>
              <th scope="col">{say('assignment.col.source')}</th>
              <th scope="col">{say('col.risks')}</th>
              <th scope="col" className="number">
                {say('col.amount')}
              </th>
              <th scope="col">{say('assignment.col.verifier')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} county={county} names={names} choice={choice} movable={movable} />
            ))}
          </tbody>
        </table>
      </div>
      {movable && (
        <label className="select-all phone-only screen-only">
          <input type="checkbox" checked={choice.all} onChange={choice.flipAll} /> {say('assignment.selectAll')}
        </label>
      )}
      {choice.picked.length > 0 && (
        <Bulk county={county} rows={choice.picked} towns={names.towns} without={without} onDone={choice.clear} />
      )}
    </>
  );
}

interface RowProps extends Pick<Props, 'county' | 'names'> {
  row: Line;
  choice: ReturnType<typeof usePicked<Line>>;
  movable: boolean;
}

function Row({ row, county, names, choice, movable }: RowProps) {
  const say = useSay();
  const name = called(row, say('assignment.noHousehold'));
  const sources = row.departments.length > 0 ? row.departments : [row.channelName];
  return (
    <tr>
      {movable && (
        <td className="screen-only picks">
          <input
            type="checkbox"
            aria-label={say('assignment.select', { name: `${row.number} ${name}` })}
            checked={choice.has(row)}
            disabled={row.moves.length === 0}
            onChange={() => choice.flip(row)}
          />
        </td>
      )}
      <th scope="row">
        <Link href={`/${county}/assignments/${row.id}`}>
          <b>
            {row.number}　{name}
          </b>
        </Link>
        {row.household && (
          <div className="muted">
            {row.household.kind} · {row.household.size} {say('people')}
          </div>
        )}
      </th>
      <td className="place">
        {row.town?.name ?? say('unknown')}
        <br className="desk" /> {row.village?.name}
      </td>
      <td data-label={say('col.state')}>
        <State row={row} />
      </td>
      <td className="wide clock">
        <span className={row.clock.overdueDays > 0 ? 'red' : undefined}>{row.clock.text}</span>
        {row.assignedOn && (
          <p className="muted">
            {say('assignment.col.assigned')} {dayText(row.assignedOn, say.language, Number(row.clock.day.slice(0, 4)))}
            {(row.clock.countyLateDays ?? 0) > 0 &&
              ` · ${say('assignment.countyLate', { n: row.clock.countyLateDays ?? 0 })}`}
          </p>
        )}
      </td>
      <td className="wide">
        <span className="badges">
          {sources.map((source) => (
            <span key={source} className="badge">
              {departmentName(names, source)}
            </span>
          ))}
        </span>
      </td>
      <td className="wide risks">{row.risks.join('、')}</td>
      <td className="number" data-label={say('col.amount')} title={row.amount ? yuan(row.amount) : undefined}>
        {row.amount ? money(row.amount, say.language) : MISSING}
      </td>
      <td data-label={say('assignment.col.verifier')}>{row.verifier ?? MISSING}</td>
    </tr>
  );
}

function State({ row }: { row: Line }) {
  const say = useSay();
  return (
    <span className="badges">
      <span className={row.clock.overdueDays > 0 && !row.clock.stopped ? 'badge red' : 'badge blue'}>
        {row.stateName}
      </span>
      {row.kind === 'RISK_UPDATE' && <span className="badge amber">{say('assignment.riskUpdate')}</span>}
      {row.state === 'CLOSED' && row.verdict && (
        <span className="badge">{say(`assignment.verdict.${row.verdict}`)}</span>
      )}
    </span>
  );
}
