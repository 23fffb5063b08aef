'use client';
import Link from 'next/link';
import { grouped, MISSING, money, monthText, yuan } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import { departmentName, type Names } from '../../ui/describe.ts';
import { Send } from './Send.tsx';
import { called, type Reviewed } from './types.ts';
import { namesWithout } from './unmanned.ts';
import { usePicked } from './use-picked.ts';

interface Props {
  rows: readonly Reviewed[];
  county: string;
  month: string;
  names: Names;
  /** Codes of townships without an account of a verifier. */
  without: readonly string[];
}

/** New clues, each with what it is and why; those picked are sent whatever the hub suggests. */
export function ReviewTable({ rows, county, month, names, without }: Props) {
  const say = useSay();
  const choice = usePicked(rows, ({ householdId }) => householdId);
  const { picked } = choice;
  return (
    <>
      <div className="table-scroll">
        <table className="table cards-on-phone assignments">
          <thead>
            <tr>
              <th scope="col" className="screen-only">
                <input
                  type="checkbox"
                  aria-label={say('assignment.selectAll')}
                  checked={choice.all}
                  onChange={choice.flipAll}
                />
              </th>
              <th scope="col">{say('assignment.col.household')}</th>
              <th scope="col">{say('col.village')}</th>
              <th scope="col">{say('assignment.col.label')}</th>
              <th scope="col">{say('assignment.col.source')}</th>
              <th scope="col">{say('col.risks')}</th>
              <th scope="col" className="number">
                {say('col.amount')}
              </th>
              <th scope="col">{say('col.since')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.householdId} row={row} county={county} names={names} choice={choice} />
            ))}
          </tbody>
        </table>
      </div>
      {picked.length > 0 && (
        <div className="bulk screen-only">
          <span>{say('assignment.selected', { n: grouped(picked.length) })}</span>
          <Send
            county={county}
            month={month}
            picked={picked.map(({ householdId }) => householdId)}
            n={picked.length}
            without={namesWithout(
              picked.map(({ town }) => town),
              without,
            )}
            label={say('assignment.sendSome', { n: grouped(picked.length) })}
            primary
            onDone={choice.clear}
          />
          <button type="button" className="toggle" onClick={choice.clear}>
            {say('assignment.clear')}
          </button>
        </div>
      )}
    </>
  );
}

interface LineProps extends Pick<Props, 'county' | 'names'> {
  row: Reviewed;
  choice: ReturnType<typeof usePicked<Reviewed>>;
}

function Line({ row, county, names, choice }: LineProps) {
  const say = useSay();
  const name = called(row, row.householdId);
  return (
    <tr>
      <td className="screen-only picks">
        <input
          type="checkbox"
          aria-label={say('assignment.select', { name })}
          checked={choice.has(row)}
          disabled={!row.town}
          onChange={() => choice.flip(row)}
        />
      </td>
      <th scope="row">
        <Link href={`/${county}/households/${row.householdId}`}>
          <b>{name}</b>
        </Link>
        {row.household && (
          <div className="muted">
            {row.household.kind} · {row.household.size} {say('people')}
            {row.household.monitoredType && ` · ${row.household.monitoredType}`}
          </div>
        )}
      </th>
      <td className="place">
        {row.town?.name ?? <span className="badge red">{say('assignment.noTown')}</span>}
        <br className="desk" /> {row.village?.name}
      </td>
      <td className="wide label-why">
        <span className={row.suggested ? 'badge blue' : 'badge'}>{row.labelName}</span>{' '}
        {!row.suggested && <span className="badge amber">{say('assignment.notSuggested')}</span>}
        <p className="muted">{row.reason}</p>
      </td>
      <td className="wide">
        <span className="badges">
          {row.departments.map((department) => (
            <span key={department} className="badge">
              {departmentName(names, department)}
            </span>
          ))}
        </span>
        <ul className="clue-findings">
          {row.warnings.map((warning) => (
            <li key={warning.id} className="muted">
              {warning.finding}
            </li>
          ))}
        </ul>
      </td>
      <td className="wide risks">{row.risks.join('、')}</td>
      <td className="number" data-label={say('col.amount')} title={yuan(row.amount)}>
        {Number(row.amount) > 0 ? money(row.amount, say.language) : MISSING}
      </td>
      <td className="nowrap" data-label={say('col.since')}>
        {monthText(row.since, say.language)}
      </td>
    </tr>
  );
}
