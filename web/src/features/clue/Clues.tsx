import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import { grouped, MISSING, money, monthText, yuan } from '../../format.ts';
import type { CluesQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';

import { PutForward } from '../match/PutForward.tsx';

export type ClueRow = CluesQuery['clues']['edges'][number]['node'];
interface Props {
  rows: readonly ClueRow[];
  county: string;
  names: Names;
  say: Say;
  /** The month on whose clues households may be put forward for matching, and those that were; absent: not at all. */
  forward?: { month: string; before: readonly string[] } | undefined;
}

/** Households to visit: who, where, which departments warned, since when. */
export function Clues({ rows, county, names, say, forward }: Props) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.head')}</th>
            <th scope="col">{say('col.village')}</th>
            <th scope="col">{say('col.departments')}</th>
            <th scope="col">{say('col.risks')}</th>
            <th scope="col" className="number">
              {say('col.new')}
            </th>
            <th scope="col" className="number">
              {say('col.amount')}
            </th>
            <th scope="col">{say('col.since')}</th>
            <th scope="col">{say('col.state')}</th>
            {forward && (
              <th scope="col" className="screen-only">
                {say('nav.matches')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((clue) => (
            <tr key={clue.id}>
              <th scope="row">
                <Link href={`/${county}/households/${clue.household.id}`}>
                  <b>{clue.household.head?.name ?? clue.household.id}</b>
                </Link>
                <div className="muted">
                  {clue.household.kind} · {clue.household.size} {say('people')}
                  {clue.household.monitoredType && ` · ${clue.household.monitoredType}`}
                </div>
              </th>
              <td className="place">
                {clue.town?.name ?? say('unknown')}
                <br className="desk" /> {clue.village?.name}
              </td>
              <td className="wide">
                <span className="badges">
                  {clue.departments.map((d) => (
                    <span key={d} className="badge blue">
                      {departmentName(names, d)}
                    </span>
                  ))}
                </span>
              </td>
              <td className="wide">{clue.risks.join('、')}</td>
              <td className="number" data-label={say('col.new')}>
                {grouped(clue.newWarnings)}
              </td>
              <td className="number" data-label={say('col.amount')} title={yuan(clue.amount)}>
                {Number(clue.amount) > 0 ? money(clue.amount, say.language) : MISSING}
              </td>
              <td className="nowrap" data-label={say('col.since')}>
                {monthText(clue.since, say.language)}
              </td>
              <td className="nowrap" data-label={say('col.state')}>
                {clue.assignment ? (
                  <Link href={`/${county}/assignments/${clue.assignment.id}`}>
                    {clue.state} {clue.assignment.number}
                  </Link>
                ) : (
                  clue.state
                )}
              </td>
              {forward && (
                <td className="screen-only">
                  {forward.before.includes(clue.household.id) ? (
                    <Link href={`/${county}/matches`}>{say('match.before')}</Link>
                  ) : (
                    <PutForward
                      county={county}
                      month={forward.month}
                      household={clue.household.id}
                      name={clue.household.head?.name ?? clue.household.id}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rows shown, for the export. */
export function clueTwin(rows: readonly ClueRow[], names: Names, say: Say): Twin {
  return {
    columns: [
      { name: say('col.household') },
      { name: say('col.head') },
      { name: say('col.kind') },
      { name: say('col.town') },
      { name: say('col.village') },
      { name: say('col.departments') },
      { name: say('col.risks') },
      { name: say('col.new'), number: true },
      { name: say('col.amount'), number: true },
      { name: say('col.since') },
      { name: say('col.state') },
    ],
    rows: rows.map((c) => ({
      cells: [
        c.household.id,
        c.household.head?.name ?? null,
        c.household.kind,
        c.town?.name ?? null,
        c.village?.name ?? null,
        c.departments.map((d) => departmentName(names, d)).join('、'),
        c.risks.join('、'),
        c.newWarnings,
        c.amount,
        c.since,
        c.state,
      ],
    })),
  };
}
