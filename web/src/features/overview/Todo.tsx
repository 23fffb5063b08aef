import Link from 'next/link';
import { type Filter, to } from '../../filter.ts';
import type { OverviewQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { overdue, soon } from '../submission/state.ts';

/** What to do today, each with the way to it: chase, expect, verify, visit. */
export function Todo({
  data,
  county,
  filter,
  handIns,
  day,
  say,
}: {
  data: OverviewQuery;
  county: string;
  filter: Filter;
  /** Hand-ins are this person's business. */
  handIns: boolean;
  day: string;
  say: Say;
}) {
  const hands = handIns ? data.handInStatus : [];
  const month = filter.month;
  const multi = Number(data.overview.tiles.find((t) => t.code === 'multi')?.value ?? data.overview.multi.length);
  const returned = hands.filter((h) => h.returned > 0 && h.state !== 'DELIVERED' && h.state !== 'NIL').length;
  const { overdue: late, dueToday } = data.standing.whole;
  const all = [
    { n: late, word: 'todo.overdueClues', tone: 'red', href: to(county, 'assignments', { status: 'OVERDUE' }) },
    { n: dueToday, word: 'todo.dueToday', tone: 'amber', href: to(county, 'assignments', { status: 'DUE_TODAY' }) },
    {
      n: hands.filter((h) => overdue(h, day) > 0).length,
      word: 'todo.chase',
      tone: 'red',
      href: to(county, 'submissions', { month }),
    },
    {
      n: hands.filter((h) => soon(h, day) !== null).length,
      word: 'todo.soon',
      tone: 'amber',
      href: to(county, 'submissions', { month }),
    },
    { n: returned, word: 'todo.returned', tone: '', href: to(county, 'submissions', { month, status: 'RETURNED' }) },
    {
      n: data.overview.alerts.length,
      word: 'todo.alerts',
      tone: '',
      href: to(county, 'warnings', { month, subject: 'VILLAGE' }),
    },
    { n: multi, word: 'todo.multi', tone: '', href: to(county, 'clues', { month, town: filter.town, multi: true }) },
  ] as const;
  const due = all.filter((item) => item.n > 0);
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('overview.todo')}</h2>
      </div>
      {due.length === 0 ? (
        <p className="muted">{say('todo.none')}</p>
      ) : (
        <ul className="todo">
          {due.map((item) => (
            <li key={item.word}>
              <span className={`badge ${item.tone}`}>
                {item.tone === 'red' ? '▲ ' : ''}
                {item.n}
              </span>
              <Link href={item.href}>{say(item.word, { n: item.n })}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
