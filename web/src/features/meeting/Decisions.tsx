import { dateText, grouped, MISSING, signed } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { AddDecision } from './AddDecision.tsx';
import { CloseDecision } from './CloseDecision.tsx';
import type { Catalog, DecisionShown, MeetingShown } from './types.ts';

type Effect = NonNullable<DecisionShown['effect']>;

const figureText = ({ value, numerator, denominator }: Effect['now'], unit: string): string => {
  if (value === null || value === undefined) return MISSING;
  if (denominator === null || denominator === undefined) return `${grouped(value)} ${unit}`;
  return `${value}${unit}（${grouped(numerator)}/${grouped(denominator)}）`;
};

/** How the owner's figure stood at the decision; of an earlier meeting's also how it stands now, and whether that is better. */
function EffectText({ effect, earlier, say }: { effect: Effect; earlier: boolean; say: Say }) {
  const { name, unit, base, now, change, better } = effect;
  if (!earlier) return `${name} ${figureText(base, unit)}`;
  return (
    <>
      {name} {figureText(base, unit)} → {figureText(now, unit)}
      <span
        className={`small block ${better === null || better === undefined ? 'muted' : better ? 'figure-better' : 'figure-worse'}`}
      >
        {change === null || change === undefined ? (base.why ?? now.why ?? '') : signed(change)}{' '}
        {better === true && say('meeting.effective')}
        {better === false && say('meeting.notEffective')}
      </span>
    </>
  );
}

function State({ one, say }: { one: DecisionShown; say: Say }) {
  return (
    <>
      <span className={`badge ${one.broken ? 'red' : ''}`}>
        {one.broken ? say('meeting.broken') : say(`meeting.decision.${one.state}`)}
      </span>
      {one.done && (
        <span className="small block">
          {one.doneOn && dateText(one.doneOn, say.language)} {one.done}
        </span>
      )}
    </>
  );
}

interface TableProps {
  list: readonly DecisionShown[];
  earlier?: boolean;
  convenes: boolean;
  today: string;
  say: Say;
}

function Table({ list, earlier = false, convenes, today, say }: TableProps) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone meeting-decisions">
        <thead>
          <tr>
            <th scope="col">{say('meeting.what')}</th>
            <th scope="col">{say('meeting.owner')}</th>
            <th scope="col">{say('meeting.due')}</th>
            <th scope="col">{say('meeting.state')}</th>
            <th scope="col">{say(earlier ? 'meeting.effect' : 'meeting.atDecision')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.text}
                {earlier && <span className="muted small block">{one.meeting}</span>}
              </th>
              <td data-label={say('meeting.owner')}>{one.owner}</td>
              <td data-label={say('meeting.due')}>{dateText(one.dueOn, say.language)}</td>
              <td data-label={say('meeting.state')}>
                <State one={one} say={say} />
                {convenes && one.state === 'OPEN' && <CloseDecision id={one.id} version={one.version} today={today} />}
              </td>
              <td data-label={say(earlier ? 'meeting.effect' : 'meeting.atDecision')}>
                {one.effect ? (
                  <EffectText effect={one.effect} earlier={earlier} say={say} />
                ) : (
                  <span className="muted">{say('meeting.noEffect')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What earlier meetings decided and came back, and what this one decides. */
export function Decisions({
  meeting,
  catalog,
  today,
  say,
}: {
  meeting: MeetingShown;
  catalog: Catalog;
  today: string;
  say: Say;
}) {
  const { decisions, earlier, convenes } = meeting;
  const broken = earlier.filter((one) => one.broken).length;
  return (
    <section className="card long" id="meeting-decisions">
      <div className="card-head">
        <h2>{say('meeting.decisions')}</h2>
      </div>
      {earlier.length > 0 && (
        <>
          <h3>{say('meeting.earlier')}</h3>
          {broken > 0 && <p className="notice">{say('meeting.brokenSay', { n: broken })}</p>}
          <Table list={earlier} earlier {...{ convenes, today, say }} />
        </>
      )}
      <h3>{say('meeting.own')}</h3>
      {decisions.length === 0 ? (
        <p className="muted">{say('meeting.noDecisions')}</p>
      ) : (
        <Table list={decisions} {...{ convenes, today, say }} />
      )}
      {convenes && <AddDecision meeting={meeting.id} owners={meeting.owners} catalog={catalog} today={today} />}
    </section>
  );
}
