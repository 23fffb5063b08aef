import Link from 'next/link';
import { CaseMoves } from '../../../../features/case/CaseMoves.tsx';
import { Risks } from '../../../../features/case/CaseTable.tsx';
import { Conditions } from '../../../../features/case/Exit.tsx';
import { Aids, Story, Tracking } from '../../../../features/case/Help.tsx';
import { MoveCase } from '../../../../features/case/MoveCase.tsx';
import { Steps } from '../../../../features/case/Steps.tsx';
import { called, tone, type Whole } from '../../../../features/case/types.ts';
import { dateText } from '../../../../format.ts';
import { CasePageDocument } from '../../../../gql/graphql.ts';
import type { Say } from '../../../../i18n/words.ts';
import { ask } from '../../../../server/ask.ts';
import { pageOf } from '../../../../server/page.tsx';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Refusal } from '../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ county: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** 一户: the procedure as the document writes it, help, visits and what is needed to leave. */
export default async function CasePage(props: Props) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const { id } = await props.params;
  const answer = await ask(CasePageDocument, { county, id });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { case: one, departments } = answer.data;
  return (
    <div className="stack case">
      <div>
        <p className="screen-only up">
          <Link href={`/${county}/cases`}>{say('case.back')}</Link>
        </p>
        <PageHead
          title={say('case.of', { name: called(one), n: one.number })}
          say={say}
          lead={<Facts one={one} county={county} say={say} />}
        />
      </div>
      <NextBox one={one} say={say} />
      <Moved one={one} county={county} say={say} />
      <CaseMoves
        county={county}
        one={one}
        departments={departments.map((department) => ({ id: department.id, name: department.name }))}
        risks={one.otherRisks.map(({ code, name }) => ({ id: code, name }))}
      />
      <div className="grid">
        <div className="span-8 stack" style={{ alignContent: 'start' }}>
          <Steps one={one} county={county} say={say} />
          <Aids one={one} county={county} names={names} say={say} />
        </div>
        <div className="span-4 stack" style={{ alignContent: 'start' }}>
          <Conditions one={one} say={say} />
          <Tracking one={one} say={say} />
          <Story one={one} say={say} />
        </div>
      </div>
    </div>
  );
}

function Facts({ one, county, say }: { one: Whole; county: string; say: Say }) {
  const { household: home, town, village } = one;
  return (
    <div className="facts">
      <span>{[town?.name, village?.name, home?.group].filter(Boolean).join(' ')}</span>
      {home && (
        <span>
          <Link href={`/${county}/households/${home.id}`}>{home.kind}</Link> · {home.size} {say('people')}
        </span>
      )}
      <span>
        <span className={`badge ${tone(one)}`}>{one.stateName}</span>{' '}
        {one.monitoredType && <span className="badge blue">{one.monitoredType}</span>}{' '}
        {one.green && <span className="badge amber">{say('case.green')}</span>}{' '}
        {one.origin === 'REGISTER' && <span className="badge">{say('case.adopted')}</span>}
      </span>
      <Risks one={one} say={say} />
      {one.assignmentId && <Link href={`/${county}/assignments/${one.assignmentId}`}>{say('case.fromClue')}</Link>}
    </div>
  );
}

/** The register has the household elsewhere by now: its papers go there. */
function Moved({ one, county, say }: { one: Whole; county: string; say: Say }) {
  const now = one.household?.village;
  if (!one.moves.includes('MOVE') || !now || now.code === one.village?.code) return null;
  const place = [one.household?.town?.name, now.name].filter(Boolean).join(' ');
  return (
    <div className="notice amber screen-only">
      <p>{say('case.movedTo', { place })}</p>
      <MoveCase county={county} one={one} />
    </div>
  );
}

/** Whose turn it is, and until when: what the office reads first. */
function NextBox({ one, say }: { one: Whole; say: Say }) {
  const next = one.steps.find(({ state }) => state === 'NEXT');
  const day = (value: string) => dateText(value, say.language);
  return (
    <section className={`card clock-box ${one.late ? 'red' : next ? 'amber' : 'blue'}`}>
      <p className="sentence">
        {next
          ? say('case.nextIs', { step: next.label, by: next.by })
          : say('case.noNextLong', { state: one.stateName })}
      </p>
      {next?.endsOn && next.nextFrom && (
        <p>{say('case.publicityClock', { ends: day(next.endsOn), next: day(next.nextFrom) })}</p>
      )}
      {one.state === 'IDENTIFYING' && one.limitOn && (
        <p className={one.late ? 'red' : 'muted'}>
          {say(one.late ? 'case.lateBox' : 'case.limitBox', {
            n: one.days,
            day: day(one.limitOn),
            found: day(one.foundOn),
          })}
        </p>
      )}
      {one.flags.map((flag) => (
        <p className="problem" key={flag}>
          {flag}
        </p>
      ))}
    </section>
  );
}
