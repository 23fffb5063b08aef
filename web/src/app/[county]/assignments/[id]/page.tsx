import Link from 'next/link';
import { Reveal } from '../../../../features/reveal/Reveal.tsx';
import { ClockBox } from '../../../../features/verification/ClockBox.tsx';
import { Moves } from '../../../../features/verification/Moves.tsx';
import { Facts, History, Papers, Reasons, Visits } from '../../../../features/verification/Story.tsx';
import type { Clue } from '../../../../features/verification/types.ts';
import { VisitForm } from '../../../../features/verification/VisitForm.tsx';
import { VisitPageDocument } from '../../../../gql/graphql.ts';
import type { Say } from '../../../../i18n/words.ts';
import { ask } from '../../../../server/ask.ts';
import { pageOf } from '../../../../server/page.tsx';
import { may, shell } from '../../../../server/shell.ts';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Refusal } from '../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ county: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** 一条线索: who has to be visited and why, until when, and the visit itself, for one thumb. */
export default async function AssignmentPage(props: Props) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const { id } = await props.params;
  const [answer, frame, reveals] = await Promise.all([
    ask(VisitPageDocument, { county, id }),
    shell(county),
    may(county, 'REVEAL'),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const clue = answer.data.assignment;
  const me = frame.ok ? frame.data.me : null;
  const open = clue.moves.includes('SAY_YES');
  return (
    <div className="stack assignment">
      <div>
        <p className="screen-only up">
          <Link href={`/${county}/assignments`}>{say('visit.back')}</Link>
        </p>
        <PageHead
          title={say('visit.title', { name: nameOf(clue, say) })}
          say={say}
          lead={<Facts clue={clue} say={say} />}
        />
      </div>
      <ClockBox clue={clue} say={say} />
      <Moves county={county} clue={clue} towns={names.towns} />
      {clue.case && (
        <p>
          <Link href={`/${county}/cases/${clue.case.id}`}>
            {say('case.seeCase', { n: clue.case.number, state: clue.case.stateName })}
          </Link>
        </p>
      )}
      {clue.state === 'ASSIGNED' && clue.moves.includes('RECEIVE') && (
        <p className="notice amber screen-only">{say('visit.receiveFirst')}</p>
      )}
      <div className="grid">
        <div className="span-8 stack" style={{ alignContent: 'start' }}>
          <Reasons clue={clue} names={names} say={say} />
          <Visits clue={clue} say={say} />
          {me && (
            <VisitForm
              {...{ county, assignment: clue.id, version: clue.version, day: clue.clock.day, open }}
              yesRefused={clue.yesRefused ?? null}
              who={me.id}
              name={me.displayName}
            />
          )}
        </div>
        <div className="span-4 stack" style={{ alignContent: 'start' }}>
          <Household clue={clue} county={county} reveals={reveals} say={say} />
          <Papers clue={clue} county={county} say={say} />
          <Told clue={clue} say={say} />
          <History clue={clue} say={say} />
        </div>
      </div>
    </div>
  );
}

const nameOf = (clue: Clue, say: Say): string =>
  clue.household?.head?.name ?? clue.householdId ?? say('visit.number', { n: clue.number });

function Household({ clue, county, reveals, say }: { clue: Clue; county: string; reveals: boolean; say: Say }) {
  const head = clue.household?.head;
  if (!clue.household) return null;
  return (
    <section className="card">
      <p>
        <Link href={`/${county}/households/${encodeURIComponent(clue.household.id)}`}>{say('visit.household')}</Link>
      </p>
      {head && (
        <p>
          {head.name} {head.phoneMasked ?? say('visit.noPhone')}{' '}
          {reveals && (
            <span className="screen-only">
              <Reveal county={county} person={head.id} name={head.name} />
            </span>
          )}
        </p>
      )}
    </section>
  );
}

function Told({ clue, say }: { clue: Clue; say: Say }) {
  if (clue.notices.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{say('visit.told')}</h2>
      </div>
      {clue.notices.map(({ number, toldOn, wayName }) => (
        <p key={number}>
          {number} · {toldOn} · {wayName}
        </p>
      ))}
    </section>
  );
}
