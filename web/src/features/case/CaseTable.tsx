import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import { dateText, MISSING } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { called, type Line, MONITORED, tone, type Unadopted } from './types.ts';

interface Props {
  rows: readonly Line[];
  county: string;
  say: Say;
}

/** Households in identification or monitored: what is next, whose turn it is, since how many days. */
export function CaseTable({ rows, county, say }: Props) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone cases">
        <thead>
          <tr>
            {(['case.household', 'col.village', 'col.state', 'case.next', 'case.days', 'col.risks'] as const).map(
              (word) => (
                <th scope="col" key={word}>
                  {say(word)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} county={county} say={say} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, county, say }: Omit<Props, 'rows'> & { row: Line }) {
  const { household, next } = row;
  return (
    <tr>
      <th scope="row" className="wide">
        <Link href={`/${county}/cases/${row.id}`}>
          <b>
            {row.number}　{called(row)}
          </b>
        </Link>
        <div className="muted">
          {[household?.kind, row.monitoredType, household && `${household.size} ${say('people')}`]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </th>
      <td className="place">
        {row.town?.name ?? say('unknown')}
        <br className="desk" /> {row.village?.name}
      </td>
      <td className="wide">
        <span className="badges">
          <span className={`badge ${tone(row)}`}>{row.stateName}</span>
          {row.green && <span className="badge amber">{say('case.green')}</span>}
          {row.origin === 'REGISTER' && <span className="badge">{say('case.adopted')}</span>}
        </span>
        {row.flags.map((flag) => (
          <p className="muted" key={flag}>
            {flag}
          </p>
        ))}
      </td>
      <td className="wide">
        {next ? (
          <>
            <b>{next.label}</b> <span className={next.mine ? 'badge blue' : 'badge'}>{next.by}</span>
            {next.endsOn && (
              <p className="muted">{say('case.publicityUntil', { day: dateText(next.endsOn, say.language) })}</p>
            )}
          </>
        ) : (
          <span className="muted">{say('case.noNext')}</span>
        )}
      </td>
      <td className={row.late ? 'wide red' : 'wide'}>{daysOf(row, say)}</td>
      <td className="wide">
        <Risks one={row} say={say} />
      </td>
    </tr>
  );
}

function daysOf(row: Line, say: Say): string {
  if (row.eliminatedOn) return say('case.eliminatedOn', { day: dateText(row.eliminatedOn, say.language) });
  if (row.registeredOn) return say('case.registeredOn', { day: dateText(row.registeredOn, say.language) });
  if (row.state !== 'IDENTIFYING') return MISSING;
  if (!row.limitOn) return say('case.dayOf', { n: row.days });
  return say(row.late ? 'case.lateDays' : 'case.daysUntil', {
    n: row.days,
    day: dateText(row.limitOn, say.language),
  });
}

/** Risks with whether something is being done against them. */
export function Risks({ one: { risks, state }, say }: { one: Pick<Line, 'risks' | 'state'>; say: Say }) {
  const owed = MONITORED.includes(state);
  if (risks.length === 0) return <span className="muted">{say('case.noRisk')}</span>;
  return (
    <span className="badges">
      {risks.map((risk) => (
        <span key={risk.code} className={owed && !risk.aided ? 'badge amber' : 'badge'}>
          {risk.name}
          {owed && !risk.aided && ` · ${say('case.unaided')}`}
        </span>
      ))}
    </span>
  );
}

/** The rows shown, for the file. */
export function caseTwin(rows: readonly Line[], say: Say): Twin {
  const words = [
    'case.number',
    'case.household',
    'col.town',
    'col.village',
    'col.state',
    'case.next',
    'case.days',
    'col.risks',
  ] as const;
  return {
    columns: words.map((word) => ({ name: say(word) })),
    rows: rows.map((row) => ({
      cells: [
        ...[String(row.number), called(row), row.town?.name ?? null, row.village?.name ?? null, row.stateName],
        ...[row.next ? `${row.next.label}（${row.next.by}）` : null, daysOf(row, say)],
        row.risks.map(({ name }) => name).join('、'),
      ],
    })),
  };
}

/** Those that may be taken in, for the file. */
export function adoptTwin(rows: readonly Unadopted[], say: Say): Twin {
  const words = ['case.household', 'col.town', 'col.village', 'case.type'] as const;
  return {
    columns: words.map((word) => ({ name: say(word) })),
    rows: rows.map(({ id, head, town, village, monitoredType }) => ({
      cells: [head?.name ?? id, town?.name ?? null, village?.name ?? null, monitoredType],
    })),
  };
}
