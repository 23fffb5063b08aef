'use client';
import Link from 'next/link';
import { grouped } from '../../format.ts';
import { CaseAdoptDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';
import { usePicked } from '../assignment/use-picked.ts';
import { Ask } from '../verification/Ask.tsx';
import type { Unadopted } from './types.ts';

const nameOf = ({ head, id }: Unadopted) => head?.name ?? id;

/** Households that the register lists as monitored and the hub does not know yet; those picked are taken in. */
export function Adopt({ rows, county }: { rows: readonly Unadopted[]; county: string }) {
  const say = useSay();
  const choice = usePicked(rows, ({ id }) => id);
  const { picked } = choice;
  return (
    <>
      <div className="table-scroll">
        <table className="table cards-on-phone cases assignments">
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
              <th scope="col">{say('case.household')}</th>
              <th scope="col">{say('col.village')}</th>
              <th scope="col">{say('case.type')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="screen-only picks">
                  <input
                    type="checkbox"
                    aria-label={say('assignment.select', { name: nameOf(row) })}
                    checked={choice.has(row)}
                    onChange={() => choice.flip(row)}
                  />
                </td>
                <th scope="row">
                  <Link href={`/${county}/households/${row.id}`}>
                    <b>{nameOf(row)}</b>
                  </Link>
                  <div className="muted">
                    {row.kind} · {row.size} {say('people')}
                  </div>
                </th>
                <td className="place">
                  {row.town?.name} <br className="desk" /> {row.village?.name}
                </td>
                <td className="wide">
                  <span className="badge blue">{row.monitoredType}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {picked.length > 0 && (
        <div className="bulk screen-only">
          <span>{say('assignment.selected', { n: grouped(picked.length) })}</span>
          <Ask
            primary
            label={say('case.adopt', { n: grouped(picked.length) })}
            lead={say('case.adoptLead')}
            fields={[]}
            onDone={async () => {
              const sent = await send(CaseAdoptDocument, { county, households: picked.map(({ id }) => id) });
              if (sent.ok) choice.clear();
              return sent;
            }}
          />
          <button type="button" className="toggle" onClick={choice.clear}>
            {say('assignment.clear')}
          </button>
        </div>
      )}
    </>
  );
}
