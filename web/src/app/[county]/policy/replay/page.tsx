import Link from 'next/link';
import { Suspense } from 'react';
import { type Asked, changes, readAsked, replayAddress } from '../../../../features/replay/address.ts';
import { Form } from '../../../../features/replay/Form.tsx';
import { Reckoning, Result } from '../../../../features/replay/Result.tsx';
import { monthsText } from '../../../../features/replay/sentences.ts';
import { ReplayableRulesDocument } from '../../../../gql/graphql.ts';
import type { Say, Word } from '../../../../i18n/words.ts';
import { ask } from '../../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../../server/page.tsx';
import { shell } from '../../../../server/shell.ts';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../../../ui/Refusal.tsx';

/** 规则试算: what another value of a rule would have changed, before anybody switches it on. */
export default async function ReplayPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const [answer, frame, query] = await Promise.all([
    ask(ReplayableRulesDocument, { county }),
    shell(county),
    props.searchParams,
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const rules = answer.data.replayableRules;
  const months = frame.ok ? frame.data.months : [];
  const asked = readAsked(query, rules, months);
  const filters = asked ? `${asked.rule.name} · ${monthsText(asked, say)}` : undefined;
  const address = asked ? replayAddress(county, asked) : '';
  return (
    <div className="stack">
      <div>
        <PageHead title={say('replay.title')} say={say} lead={say('replay.lead')} filters={filters}>
          <Link className="up" href={`/${county}/policy`}>
            {say('replay.back')}
          </Link>
        </PageHead>
        {asked && <Form key={address} county={county} rules={rules} names={names} months={months} asked={asked} />}
      </div>
      {asked ? (
        <Outcome asked={asked} county={county} say={say} />
      ) : (
        <div className="card">
          <Empty title={say('replay.noRules')} hint={say('replay.noRulesHint')} />
        </div>
      )}
    </div>
  );
}

function hintOf({ instead, started }: Asked): Word {
  if (instead) return 'replay.instead';
  return started ? 'replay.same' : 'replay.hint';
}

/** The result, or what to do to get one. */
function Outcome({ asked, county, say }: { asked: Asked; county: string; say: Say }) {
  if (changes(asked).length === 0) return <p className="card muted">{say(hintOf(asked))}</p>;
  return (
    <Suspense key={replayAddress(county, asked)} fallback={<Reckoning say={say} />}>
      <Result asked={asked} county={county} say={say} />
    </Suspense>
  );
}
