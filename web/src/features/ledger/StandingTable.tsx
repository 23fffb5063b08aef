import { grouped, MISSING } from '../../format.ts';
import type { StandingLineFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

const SHARES = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'M1'] as const;

/** Figures of a day by place or channel; the first line is all of it. A share without a denominator is missing, not 0. */
export function StandingTable({
  rows,
  of,
  say,
}: {
  rows: readonly StandingLineFragment[];
  of: 'town' | 'channel';
  say: Say;
}) {
  const shown = SHARES.filter((code) => rows.some(({ shares }) => shares.some((share) => share.code === code)));
  const nameOf = (code: string) =>
    rows.flatMap(({ shares }) => shares).find((share) => share.code === code)?.name ?? code;
  return (
    <div className="table-scroll">
      <table className="table standing cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say(of === 'town' ? 'filter.town' : 'standing.channel')}</th>
            {(['received', 'closed', 'open', 'overdue', 'waiting'] as const).map((field) => (
              <th key={field} scope="col" className="number">
                {say(`standing.${field}`)}
              </th>
            ))}
            {shown.map((code) => (
              <th key={code} scope="col" className="number">
                {nameOf(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key || 'whole'} className={row.key ? '' : 'whole'}>
              <th scope="row" className="wide">
                {row.key ? row.name : say('standing.whole')}
              </th>
              {(['received', 'closed', 'open', 'overdue', 'waiting'] as const).map((field) => (
                <td key={field} className="number" data-label={say(`standing.${field}`)}>
                  {field === 'overdue' && row.overdue > 0 ? (
                    <span className="badge red">▲ {grouped(String(row.overdue))}</span>
                  ) : (
                    grouped(String(row[field]))
                  )}
                </td>
              ))}
              {shown.map((code) => (
                <td key={code} className="number" data-label={nameOf(code)}>
                  <Share share={row.shares.find((share) => share.code === code)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ share }: { share: StandingLineFragment['shares'][number] | undefined }) {
  if (!share || share.percent === null || share.percent === undefined) return <>{MISSING}</>;
  return (
    <>
      {share.percent}% <span className="muted">{`${share.numerator}/${share.denominator}`}</span>
    </>
  );
}
