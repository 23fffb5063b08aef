import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import { dateText } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { Reveal } from '../reveal/Reveal.tsx';
import { LinkEntry } from './LinkEntry.tsx';
import type { Intake } from './types.ts';

interface Props {
  rows: readonly Intake[];
  county: string;
  /** May link entries to households. */
  office: boolean;
  /** May see phones, for a purpose. */
  reveals: boolean;
  say: Say;
}

/** Entries with the clue each became. */
export function Entries({ rows, county, office, reveals, say }: Props) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('intake.col.who')}</th>
            <th scope="col">{say('intake.col.received')}</th>
            <th scope="col">{say('intake.col.from')}</th>
            <th scope="col">{say('intake.col.said')}</th>
            <th scope="col">{say('intake.col.household')}</th>
            <th scope="col">{say('intake.col.clue')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="wide">
                <Who row={row} county={county} reveals={reveals} say={say} />
              </th>
              <td data-label={say('intake.col.received')}>{dateText(row.receivedOn, say.language)}</td>
              <td data-label={say('intake.col.from')}>
                {row.channelName} · {row.fromName}
                {row.sourceNo && <p className="muted">{row.sourceNo}</p>}
                <p className="muted">{whoOf(row.by, say)}</p>
              </td>
              <td data-label={say('intake.col.said')}>
                <div className="badges">
                  {row.risks.map((risk) => (
                    <span className="badge" key={risk}>
                      {risk}
                    </span>
                  ))}
                </div>
                <p className="intake-said">{row.said}</p>
              </td>
              <td data-label={say('intake.col.household')}>
                <Home row={row} county={county} office={office} />
              </td>
              <td data-label={say('intake.col.clue')}>
                <Clue row={row} county={county} say={say} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Who({ row, county, reveals, say }: { row: Intake; county: string; reveals: boolean; say: Say }) {
  return (
    <>
      <b>{row.name}</b>
      <p className="muted">{[row.town?.name, row.village?.name].filter(Boolean).join(' ')}</p>
      {row.idNoMasked && <p className="muted">{row.idNoMasked}</p>}
      {row.headName && <p className="muted">{say('intake.headName', { name: row.headName })}</p>}
      {row.phoneMasked && (
        <p className="muted">
          {row.phoneMasked} {reveals && <Reveal county={county} intake={row.id} name={row.name} />}
        </p>
      )}
    </>
  );
}

function Home({ row, county, office }: { row: Intake; county: string; office: boolean }) {
  if (row.householdId)
    return (
      <Link href={`/${county}/households/${row.householdId}`}>{row.household?.head?.name ?? row.householdId}</Link>
    );
  return (
    <>
      <span className="badge amber">{row.linkName}</span>{' '}
      {office && row.state !== 'CLOSED' && (
        <LinkEntry county={county} intake={row.id} version={row.version} name={row.name} />
      )}
    </>
  );
}

function Clue({ row, county, say }: { row: Intake; county: string; say: Say }) {
  const number = say('intake.number', { number: row.clueNumber });
  return (
    <>
      {row.assignment ? <Link href={`/${county}/assignments/${row.assignment.id}`}>{number}</Link> : number}{' '}
      <span className="badge">{row.stateName}</span>{' '}
      {row.joined && <span className="muted">{say('intake.joined')}</span>}
    </>
  );
}

/** The rows shown, for the export: masked as on the screen, without what people said. */
export const entryTwin = (rows: readonly Intake[], say: Say): Twin => ({
  columns: [
    { name: say('intake.col.received') },
    { name: say('intake.col.from') },
    { name: say('col.town') },
    { name: say('col.village') },
    { name: say('col.person') },
    { name: say('col.idNo') },
    { name: say('col.risks') },
    { name: say('intake.col.household') },
    { name: say('intake.col.clue') },
    { name: say('col.state') },
  ],
  rows: rows.map((row) => ({
    cells: [
      row.receivedOn,
      `${row.channelName} ${row.fromName}`,
      row.town?.name ?? null,
      row.village?.name ?? null,
      row.name,
      row.idNoMasked ?? null,
      row.risks.join('、'),
      row.householdId ?? row.linkName,
      row.clueNumber,
      row.stateName,
    ],
  })),
});

/** Who entered a report. */
function whoOf(by: string, say: Say): string {
  if (by === 'applicant') return say('intake.byApplicant');
  return by === 'hub' ? say('visit.byHub') : by.replace(/^user:/, '');
}
