import { RuleReplayDocument } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { ask } from '../../server/ask.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { type Asked, changes } from './address.ts';
import { Months, Towns } from './Charts.tsx';
import { Listed } from './Listed.tsx';
import { changesText, monthsText, sentences } from './sentences.ts';
import { Tiles } from './Tiles.tsx';
import { TownTable } from './TownTable.tsx';

/** What the hub reckons: asked for while the form already stands. */
export async function Result({ asked, county, say }: { asked: Asked; county: string; say: Say }) {
  const { rule, from, to } = asked;
  const answer = await ask(RuleReplayDocument, { county, rule: rule.id, values: changes(asked), from, to });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const replay = answer.data.ruleReplay;
  const filters = `${replay.name} · ${changesText(replay, say)} · ${monthsText(replay, say)}`;
  return (
    <div className="stack" id="replay-result">
      <section className="findings" aria-label={say('overview.finding')}>
        {sentences(replay, say).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          <span className="badge amber">! {say('replay.only')}</span>
        </p>
      </section>
      <Tiles replay={replay} say={say} />
      <div className="grid">
        <div className="span-6">
          <Towns replay={replay} filters={filters} />
        </div>
        <div className="span-6">
          <Months replay={replay} filters={filters} />
        </div>
      </div>
      <TownTable replay={replay} say={say} />
      <Listed side="added" replay={replay} county={county} say={say} />
      <Listed side="lost" replay={replay} county={county} say={say} />
    </div>
  );
}

/** In place of the result while it is reckoned. */
export function Reckoning({ say }: { say: Say }) {
  return (
    <section className="card" aria-busy="true">
      <p role="status">{say('replay.wait')}</p>
      <div className="skeleton" style={{ height: 96, marginTop: 12 }} />
    </section>
  );
}
