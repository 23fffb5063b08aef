import Link from 'next/link';
import { dayText, grouped, MISSING, momentText } from '../../format.ts';
import type { ReconciliationQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty } from '../../ui/Refusal.tsx';

type Told = ReconciliationQuery['reconciliation'];
type Changed = Told['figures'][number];
type Part = Changed['parts'][number];

/** now = then − vanished + appeared + changed, in words. */
function Sum({ part, say }: { part: Part; say: Say }) {
  const { told, vanished, appeared, changed, now } = part;
  return (
    <p>
      {part.part === 'DENOMINATOR' && `${say('meeting.denominator')}：`}
      {say('meeting.sum', {
        ...{ told: grouped(told), vanished: grouped(vanished), appeared: grouped(appeared), now: grouped(now) },
        changed: changed < 0 ? `− ${grouped(-changed)}` : `+ ${grouped(changed)}`,
      })}
    </p>
  );
}

/** The page of what a row is; null where it has none. */
function pageOf({ county, kind }: Changed, label: string): string | null {
  if (label === '') return null;
  return kind === 'HAND_IN' ? `/${county}/submissions` : `/${county}/households/${encodeURIComponent(label)}`;
}

function Rows({ figure, part, say }: { figure: Changed; part: Part; say: Say }) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('meeting.row')}</th>
            <th scope="col">{say('meeting.change')}</th>
            <th scope="col" className="number">
              {say('meeting.then')}
            </th>
            <th scope="col" className="number">
              {say('meeting.now')}
            </th>
            <th scope="col">{say('meeting.because')}</th>
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => {
            const href = pageOf(figure, row.label);
            return (
              <tr key={row.id}>
                <th scope="row">
                  {href ? (
                    <Link href={href} prefetch={false}>
                      {row.label}
                    </Link>
                  ) : (
                    row.id
                  )}
                </th>
                <td data-label={say('meeting.change')}>{say(`meeting.row.${row.change}`)}</td>
                <td className="number" data-label={say('meeting.then')}>
                  {row.told === null || row.told === undefined ? MISSING : grouped(row.told)}
                </td>
                <td className="number" data-label={say('meeting.now')}>
                  {row.now === null || row.now === undefined ? MISSING : grouped(row.now)}
                </td>
                <td data-label={say('meeting.because')} className="meeting-why">
                  {row.why}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {part.totalCount > part.rows.length && <p className="muted">{say('meeting.moreRows', { n: part.totalCount })}</p>}
    </div>
  );
}

function Figure({ figure, say }: { figure: Changed; say: Say }) {
  return (
    <details className="card long" open={figure.parts.every(({ totalCount }) => totalCount <= 20)}>
      <summary>
        <b>{figure.name}</b>{' '}
        {say('meeting.toldNow', { told: figure.told, now: figure.now, unit: figure.unit === '%' ? '' : figure.unit })}
        <span className="muted small"> {figure.page}</span>
      </summary>
      {figure.parts
        .filter(({ totalCount }) => totalCount > 0)
        .map((part) => (
          <div key={part.part}>
            <Sum part={part} say={say} />
            <Rows figure={figure} part={part} say={say} />
          </div>
        ))}
    </details>
  );
}

interface Props {
  told: Told;
  /** Address of the meeting. */
  back: string;
  today: string;
  say: Say;
}

/** What a meeting was told against what the same questions give now, row by row. */
export function ReconciliationView({ told, back, today, say }: Props) {
  const here = `${back}/reconciliation?pack=${told.pack}`;
  const only = told.until === told.asOf;
  return (
    <div className="stack">
      <PageHead
        title={say('meeting.reconcileTitle')}
        say={say}
        filters={told.title}
        lead={say('meeting.reconcileLead', {
          ...{ title: told.title, at: momentText(told.frozenAt), day: dayText(told.asOf, say.language, 0) },
        })}
      />
      <nav className="calendar-nav screen-only" aria-label={say('meeting.reconcile')}>
        <Link className="up" href={back}>
          {say('meeting.back')}
        </Link>
        <Link href={here} aria-current={only ? 'page' : undefined}>
          {say('meeting.onlyCorrections')}
        </Link>
        <Link href={`${here}&asOf=${today}`} aria-current={only ? undefined : 'page'}>
          {say('meeting.untilToday')}
        </Link>
      </nav>
      <section className="findings">
        <p>
          {say('meeting.reconciled', {
            changed: told.figures.length,
            same: told.unchanged,
            until: dayText(told.until, say.language, 0),
          })}
        </p>
        {told.unread.length > 0 && <p>{say('meeting.unread', { names: told.unread.join('、') })}</p>}
      </section>
      {told.figures.length === 0 ? (
        <div className="card">
          <Empty title={say('meeting.allSame')} />
        </div>
      ) : (
        told.figures.map((figure) => <Figure key={figure.id} figure={figure} say={say} />)
      )}
    </div>
  );
}
