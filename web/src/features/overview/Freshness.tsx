import type { OverviewQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, type Names } from '../../ui/describe.ts';
import { overdue } from '../submission/state.ts';

type Figures = Pick<OverviewQuery['overview'], 'owed' | 'handedIn' | 'missing'>;
const NAMED = 3;

/** 已报 16/18 缺: 民政局 救助名单（逾期 3 天）: who is missing, so that nobody trusts half a month. */
export function Freshness({ figures, names, day, say }: { figures: Figures; names: Names; day: string; say: Say }) {
  const { owed, handedIn, missing } = figures;
  if (missing.length === 0)
    return (
      <p className="fresh">
        <span className="badge blue">{say(handedIn >= owed ? 'fresh.all' : 'fresh.part', { in: handedIn, owed })}</span>
      </p>
    );
  const worst = [...missing].sort((a, b) => overdue(b, day) - overdue(a, day));
  return (
    <p className="fresh">
      <span className="badge amber">{say('fresh.part', { in: handedIn, owed })}</span>
      <span>
        {say('fresh.lack')}
        {worst.slice(0, NAMED).map((h, i) => {
          const days = overdue(h, day);
          return (
            <span key={h.extract}>
              {i > 0 && '；'}
              {departmentName(names, h.department)} {h.title}
              {days > 0 && <b className="red">（{say('overdue', { days })}）</b>}
            </span>
          );
        })}
        {worst.length > NAMED && say('fresh.more', { n: worst.length })}
      </span>
    </p>
  );
}
