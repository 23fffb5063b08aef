import Link from 'next/link';
import { Incomes } from '../../../../features/household/Incomes.tsx';
import { Members } from '../../../../features/household/Members.tsx';
import { Timeline } from '../../../../features/household/Timeline.tsx';
import { type Home, Why } from '../../../../features/household/Why.tsx';
import { MatchesOfHousehold } from '../../../../features/match/OfHousehold.tsx';
import { monthText } from '../../../../format.ts';
import { HouseholdDocument } from '../../../../gql/graphql.ts';
import type { Say } from '../../../../i18n/words.ts';
import { ask } from '../../../../server/ask.ts';
import { pageOf } from '../../../../server/page.tsx';
import { may } from '../../../../server/shell.ts';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Refusal } from '../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ county: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** 户: why this household is here, from what was handed in and what the document says. */
export default async function HouseholdPage(props: Props) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const id = decodeURIComponent((await props.params).id);
  const [answer, reveals] = await Promise.all([ask(HouseholdDocument, { county, id }), may(county, 'REVEAL')]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const home = answer.data.household;
  if (!home) return <Refusal answer={{ ok: false, kind: 'not-found', message: '', number: '' }} say={say} />;
  return (
    <div className="stack">
      <div>
        <p className="screen-only up">
          <Link href={`/${county}/clues`}>{say('household.back')}</Link>
        </p>
        <PageHead
          title={say('household.title', { name: home.head?.name ?? home.id })}
          say={say}
          lead={<Facts home={home} county={county} say={say} />}
        />
      </div>
      <div className="grid">
        <div className="span-8 stack" style={{ alignContent: 'start' }}>
          <Why home={home} county={county} names={names} say={say} />
          <Members home={home} county={county} reveals={reveals} say={say} />
          <Incomes home={home} say={say} />
        </div>
        <div className="span-4 stack" style={{ alignContent: 'start' }}>
          <MatchesOfHousehold county={county} household={home.id} name={home.head?.name ?? home.id} say={say} />
          <NotUsed home={home} say={say} />
          <Timeline home={home} county={county} names={names} say={say} />
        </div>
      </div>
    </div>
  );
}

function Facts({ home, county, say }: { home: Home; county: string; say: Say }) {
  return (
    <p className="facts">
      <span>{say('household.id', { id: home.id })}</span>
      <span>{[home.town?.name, home.village?.name, home.group].filter(Boolean).join(' ')}</span>
      <span>
        <span className="badge">{home.kind}</span>{' '}
        <span className={`badge ${home.monitoredType ? 'blue' : ''}`}>
          {home.monitoredType ?? say('household.unmonitored')}
        </span>
      </span>
      <span>
        {say('household.size', { n: home.size })} · {say('household.labour', { n: home.labourers })}
      </span>
      {home.case && (
        <Link href={`/${county}/cases/${home.case.id}`}>
          {say('case.seeCase', { n: home.case.number, state: home.case.stateName })}
        </Link>
      )}
      {home.clue && (
        <span>
          {home.clue.state} · {say('household.since', { month: monthText(home.clue.since, say.language) })}
        </span>
      )}
      <span>{say('household.snapshot', { month: monthText(home.snapshot, say.language) })}</span>
    </p>
  );
}

function NotUsed({ home, say }: { home: Home; say: Say }) {
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('household.notUsed')}</h2>
      </div>
      {home.notUsed.length === 0 ? (
        <p className="muted">{say('household.nothingUnused')}</p>
      ) : (
        <>
          <p className="muted">{say('household.notUsedLead')}</p>
          <p>{home.notUsed.join('、')}</p>
        </>
      )}
    </section>
  );
}
