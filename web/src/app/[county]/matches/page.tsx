import Link from 'next/link';
import { Candidates, candidateTwin } from '../../../features/match/Candidates.tsx';
import { Tallies } from '../../../features/match/Tallies.tsx';
import { STATES, type State, stateWord } from '../../../features/match/types.ts';
import { changed, type Filter, to } from '../../../filter.ts';
import { grouped } from '../../../format.ts';
import { MatchesDocument } from '../../../gql/graphql.ts';
import type { Say } from '../../../i18n/words.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { may } from '../../../server/shell.ts';
import { Download } from '../../../ui/Download.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { Empty, Refusal } from '../../../ui/Refusal.tsx';

/** 信息比对: what departments say about households put forward. A hit asks for an explanation and decides nothing. */
export default async function MatchesPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter } = page;
  if (!page.ok) return page.refusal;
  const state = STATES.find((one) => one === filter.status);
  const asked = { county, filter: state ? { states: [state] } : {}, first: filter.size, after: filter.after.at(-1) };
  const answer = await ask(MatchesDocument, asked);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { matchTallies: tallies, matches } = answer.data;
  const checker = await may(county, 'CHECK_MATCHES');
  const own = page.names.own?.department;
  const rows = matches.edges.map(({ node }) => node);
  const [title, filters] = [say('match.title'), say(state ? stateWord(state) : 'match.state.ALL')];
  return (
    <div className="stack">
      <PageHead title={title} say={say} filters={filters} lead={say('match.lead')} />
      {tallies.length === 0 ? (
        <div className="card">
          <Empty
            title={say(own ? 'match.noneOwn' : 'match.none')}
            hint={say(own ? 'match.noneOwnHint' : 'match.noneHint')}
          />
        </div>
      ) : (
        <>
          <Tallies tallies={tallies} county={county} checker={checker} say={say} />
          <section className="card long">
            <div className="list-head">
              <div>
                <h2>{say('match.candidates')}</h2>
                <span className="muted">{say('match.count', { n: grouped(matches.totalCount) })}</span>
              </div>
              <States county={county} filter={filter} state={state} say={say} />
              <div className="tools">
                <Download title={title} filters={filters} twin={candidateTwin(rows, tallies, say)} />
              </div>
            </div>
            {rows.length === 0 ? (
              <Empty
                title={say(state ? 'match.emptyState' : 'match.empty')}
                {...(state ? {} : { hint: say('match.emptyHint') })}
              />
            ) : (
              <Candidates rows={rows} tallies={tallies} county={county} checker={checker} say={say} />
            )}
            <Pager
              county={county}
              page="matches"
              filter={filter}
              total={matches.totalCount}
              shown={rows.length}
              info={matches.pageInfo}
              say={say}
            />
          </section>
        </>
      )}
    </div>
  );
}

function States({
  county,
  filter,
  state,
  say,
}: {
  county: string;
  filter: Filter;
  state: State | undefined;
  say: Say;
}) {
  const link = (status: State | undefined, label: string) => (
    <Link
      key={label}
      href={to(county, 'matches', changed(filter, { status }))}
      aria-current={status === state ? 'true' : undefined}
    >
      {label}
    </Link>
  );
  return (
    <nav className="match-states screen-only" aria-label={say('match.states')}>
      {link(undefined, say('match.state.ALL'))}
      {STATES.map((one) => link(one, say(stateWord(one))))}
    </nav>
  );
}
