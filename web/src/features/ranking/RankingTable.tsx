import Link from 'next/link';
import { MISSING } from '../../format.ts';
import type { RankingPartsFragment, RankingRowPartsFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { type FigureAddress, figureLink } from '../measure/address.ts';
import { Figure } from '../measure/Figure.tsx';
import { Change, Trend } from './Trend.tsx';

interface Props {
  county: string;
  ranking: RankingPartsFragment;
  /** Whose rows the reader may open: all, or his own unit's. */
  opens: 'ALL' | 'OWN';
  /** As it was shown then: no way to move, no months. */
  frozen?: boolean;
  say: Say;
}

/** Units in their order, each with the figures that rank it and what would move it one place. */
export function RankingTable(props: Props) {
  const { ranking, frozen, say } = props;
  const { rows, measures } = ranking;
  const late = rows.some(({ lateDays }) => lateDays > 0);
  return (
    <div className="table-scroll">
      <table className="table ranking cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('ranking.rank')}</th>
            <th scope="col">{say(`ranking.who.${ranking.who}`)}</th>
            <th scope="col" className="number">
              {say('ranking.composite')}
            </th>
            {measures.map(({ code, name }) => (
              <th key={code} scope="col" className="number">
                {name}
              </th>
            ))}
            {late && (
              <th scope="col" className="number">
                {say('ranking.late')}
              </th>
            )}
            {!frozen && (
              <>
                <th scope="col">{say('ranking.change')}</th>
                <th scope="col">{say('ranking.trend')}</th>
                <th scope="col">{say('ranking.step')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} {...props} row={row} late={late} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Props & { row: RankingRowPartsFragment; late: boolean };

const lastRank = ({ rows }: RankingPartsFragment): number =>
  Math.max(1, ...rows.flatMap(({ history, rank }) => [rank ?? 1, ...history.map((one) => one ?? 1)]));

function Row(props: RowProps) {
  const { row, ranking, late, frozen, say } = props;
  return (
    <tr className={row.own ? 'own' : undefined}>
      <td className="rank" data-label={say('ranking.rank')}>
        {row.rank ?? MISSING}
        {row.tied && <small className="muted"> {say('ranking.tied')}</small>}
      </td>
      <th scope="row" className="wide">
        {row.name}
        {row.own && <span className="badge blue">{say('ranking.own')}</span>}
        {row.why && <small className="muted ranking-why">{row.why}</small>}
      </th>
      <td className="number" data-label={say('ranking.composite')}>
        {row.composite ?? MISSING}
      </td>
      {ranking.measures.map((measure, at) => (
        <Cell key={measure.code} {...props} at={at} />
      ))}
      {late && (
        <td className="number" data-label={say('ranking.late')}>
          {row.lateDays > 0 ? (
            <Opens {...props} measure="county_late_days">
              {say('ranking.lateDays', { days: row.lateDays, clues: row.lateClues })}
            </Opens>
          ) : (
            '0'
          )}
        </td>
      )}
      {!frozen && (
        <>
          <td data-label={say('ranking.change')}>
            <Change change={row.change} say={say} />
          </td>
          <td data-label={say('ranking.trend')}>
            <Trend row={row} spans={ranking.spans} lowest={lastRank(ranking)} say={say} />
          </td>
          <td data-label={say('ranking.step')} className="ranking-step">
            <Steps row={row} say={say} />
          </td>
        </>
      )}
    </tr>
  );
}

/** Address of rows behind a figure of a unit; null where the reader may not open them. */
function rowsOf(
  { county, ranking, row, opens }: RowProps,
  measure: string,
  part?: FigureAddress['part'],
): string | null {
  if (opens === 'OWN' && !row.own) return null;
  const filter = ranking.who === 'TOWN' ? { towns: [row.code] } : { departments: [row.code] };
  const { from, to, asOf } = ranking;
  return figureLink(county, { measure, from, to, asOf, filter, ...(part ? { part } : {}) });
}

function Opens({ measure, children, ...props }: RowProps & { measure: string; children: React.ReactNode }) {
  const href = rowsOf(props, measure);
  return href ? (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  ) : (
    <span>{children}</span>
  );
}

/** A figure; greyed and marked where it is of very few, with what is wanting, and with what it was before the deduction. */
function Cell({ at, ...props }: RowProps & { at: number }) {
  const { row, ranking, say } = props;
  const [measure, found] = [ranking.measures[at], row.figures[at]];
  if (!measure || !found) return <td />;
  const { figure, raw, small } = found;
  const wanting = (figure.denominator ?? 0) - (figure.numerator ?? 0);
  return (
    <td className={`number${small ? ' few' : ''}`} data-label={measure.name}>
      <Figure
        measure={measure.compared}
        figure={figure}
        incomplete={ranking.why}
        href={rowsOf(props, measure.compared.code)}
      />
      {small && (
        <small className="few-mark" title={measure.smallReason ?? ''}>
          {say('ranking.few')}
        </small>
      )}
      {wanting > 0 && measure.wanting && (
        <small>
          <Opens {...props} measure={measure.wanting}>
            {say('ranking.wanting', { n: wanting })}
          </Opens>
        </small>
      )}
      {raw && (
        <small className="muted">
          {say('ranking.raw', { value: raw.value === null || raw.value === undefined ? MISSING : `${raw.value}%` })}（
          {raw.numerator}/{raw.denominator}）
        </small>
      )}
    </td>
  );
}

function Steps({ row, say }: { row: RankingRowPartsFragment; say: Say }) {
  if (row.rank === null || row.rank === undefined) return <span className="muted">{MISSING}</span>;
  if (row.rank === 1) return <span className="muted">{say('ranking.first')}</span>;
  if (row.steps.length === 0) return <span className="muted">{say('ranking.noStep')}</span>;
  const [least] = [...row.steps].sort((a, b) => a.count - b.count);
  if (!least) return null;
  return <>{say(least.tied ? 'ranking.stepTied' : 'ranking.stepTo', { step: least.text, rank: least.rank })}</>;
}
