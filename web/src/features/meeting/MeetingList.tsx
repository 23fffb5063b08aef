import Link from 'next/link';
import { dateText, momentText } from '../../format.ts';
import type { MeetingsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Empty } from '../../ui/Refusal.tsx';
import { Open } from './Open.tsx';
import type { MeetingLine } from './types.ts';

type Calendar = MeetingsQuery['meetings'];

interface Props {
  calendar: Calendar;
  year: number;
  /** Address of the page: of a county, or of the counties together. */
  base: string;
  say: Say;
}

const TONES: Readonly<Record<MeetingLine['standing'], string>> = { PLANNED: '', DUE: 'amber', OPEN: 'blue', HELD: '' };

interface LineProps extends Pick<Props, 'base' | 'say'> {
  line: MeetingLine;
  place: string;
  convenes: boolean;
}

function State({ line, base, place, convenes, say }: LineProps) {
  const { standing, id, heldOn } = line;
  return (
    <span className="meeting-state">
      <span className={`badge ${TONES[standing]}`}>{say(`meeting.standing.${standing}`)}</span>
      {heldOn && <span className="muted">{dateText(heldOn, say.language)}</span>}
      {!id && standing === 'DUE' && convenes && (
        <Open place={place} kind={line.kind} month={line.month} title={`${line.period}${line.title}`} base={base} />
      )}
    </span>
  );
}

function Line(props: LineProps) {
  const { line, base, say } = props;
  const { id, period, title, frozen, decisions, openDecisions } = line;
  return (
    <tr>
      <th scope="row">{id ? <Link href={`${base}/${id}`}>{`${period}${title}`}</Link> : `${period}${title}`}</th>
      <td data-label={say('meeting.state')}>
        <State {...props} />
      </td>
      <td data-label={say('meeting.pack')}>
        {frozen ? (
          say('meeting.frozenAt', { at: momentText(frozen.frozenAt), print: frozen.fingerprint.slice(0, 8) })
        ) : (
          <span className="muted">{id ? say('meeting.notFrozenYet') : '—'}</span>
        )}
      </td>
      <td data-label={say('meeting.decisions')}>
        {decisions > 0 ? (
          <span className={openDecisions > 0 ? 'amber' : undefined}>
            {say('meeting.decisionsOf', { n: decisions, open: openDecisions })}
          </span>
        ) : (
          <span className="muted">—</span>
        )}
      </td>
    </tr>
  );
}

/** What the document says about each kind of meeting, once. */
function Kinds({ meetings, say }: { meetings: Calendar['meetings']; say: Say }) {
  const kinds = [...new Map(meetings.map((one) => [one.kind, one])).values()];
  return (
    <section className="card">
      <h2>{say('meeting.kinds')}</h2>
      <dl className="meeting-kinds">
        {kinds.map(({ kind, title, convener, attendees, clause, reason }) => (
          <div key={kind}>
            <dt>{title}</dt>
            <dd>
              {clause && `${clause.documentNo} ${clause.article}「${clause.quote}」`}
              <span className="muted block">
                {[
                  convener && say('meeting.convenedBy', { who: convener }),
                  attendees && say('meeting.attendedBy', { who: attendees }),
                  reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The meetings of a year that the document sets, the newest first, with what became of them. */
export function MeetingList({ calendar, year, base, say }: Props) {
  const { meetings, years, convenes, place } = calendar;
  return (
    <>
      <section className="card long">
        <nav className="calendar-nav screen-only" aria-label={say('meeting.years')}>
          {years.map((one) =>
            one === year ? (
              <b key={one} aria-current="page">
                {one}
              </b>
            ) : (
              <Link key={one} href={`${base}?year=${one}`}>
                {one}
              </Link>
            ),
          )}
        </nav>
        {meetings.length === 0 ? (
          <Empty title={say('meeting.none')} hint={say('meeting.noneHint')} />
        ) : (
          <div className="table-scroll">
            <table className="table cards-on-phone meeting-list">
              <thead>
                <tr>
                  <th scope="col">{say('meeting.name')}</th>
                  <th scope="col">{say('meeting.state')}</th>
                  <th scope="col">{say('meeting.pack')}</th>
                  <th scope="col">{say('meeting.decisions')}</th>
                </tr>
              </thead>
              <tbody>
                {meetings.map((line) => (
                  <Line key={`${line.kind} ${line.month}`} {...{ line, base, place, convenes, say }} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {meetings.length > 0 && <Kinds meetings={meetings} say={say} />}
    </>
  );
}
