import { monthText } from '../../format.ts';
import { HouseholdMatchesDocument } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { ask } from '../../server/ask.ts';
import { may, shell } from '../../server/shell.ts';
import { PutForward } from './PutForward.tsx';
import { RequestState } from './RequestState.tsx';
import { Skipped } from './Skipped.tsx';

interface Props {
  county: string;
  household: string;
  name: string;
  say: Say;
}

/** Matches of a household on its page; nothing where the county's document asks for none. */
export async function MatchesOfHousehold({ county, household, name, say }: Props) {
  const [answer, frame] = await Promise.all([ask(HouseholdMatchesDocument, { county, id: household }), shell(county)]);
  if (!answer.ok || answer.data.matchTallies.length === 0) return null;
  const candidates = answer.data.household?.matches ?? [];
  const checker = await may(county, 'CHECK_MATCHES');
  const month = frame.ok ? frame.data.months[0] : undefined;
  return (
    <section className="card long">
      <div className="card-head">
        <div>
          <h2>{say('nav.matches')}</h2>
          <p className="muted">{say('match.lead')}</p>
        </div>
        {checker && month && <PutForward county={county} month={month} household={household} name={name} />}
      </div>
      {candidates.length === 0 && <p className="muted">{say('match.never')}</p>}
      {candidates.map(({ id, month: since, requests }) => (
        <div key={id}>
          <p className="muted">{say('match.from', { month: monthText(since, say.language) })}</p>
          <ul className="matches-of">
            {requests.every(({ state }) => state === 'SKIPPED') && requests[0] ? (
              <li>
                <div>
                  <Skipped request={requests[0]} county={county} say={say} />
                </div>
              </li>
            ) : (
              requests.map((request) => (
                <li key={request.id}>
                  <span>
                    {request.title}（{request.department}）
                  </span>
                  <div>
                    <RequestState request={request} county={county} household={household} checker={checker} say={say} />
                  </div>
                </li>
              ))
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
