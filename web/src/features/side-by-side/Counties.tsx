import Link from 'next/link';
import { to } from '../../filter.ts';
import { count, grouped, MISSING, signed } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { Spark } from '../overview/Spark.tsx';
import { type CountyMonth, sum } from './figures.ts';

interface Props {
  list: readonly CountyMonth[];
  month: string;
  say: Say;
}

/** One row a county, by code; its name leads to its 总览, its figures to their rows. */
export function Counties({ list, month, say }: Props) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone counties">
        <thead>
          <tr>
            <th scope="col">{say('county')}</th>
            <th scope="col" className="number">
              {say('counties.handedIn')}
            </th>
            <th scope="col" className="number">
              {say('counties.late')}
            </th>
            <th scope="col" className="number">
              {say('counties.overdue')}
            </th>
            <th scope="col" className="number">
              {say('counties.clues')}
            </th>
            <th scope="col" className="number">
              {say('counties.warnings')}
            </th>
            <th scope="col" className="number">
              {say('counties.perThousand')}
            </th>
            <th scope="col">{say('counties.risks')}</th>
            <th scope="col">{say('counties.trend')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <Row key={one.county.code} one={one} month={month} say={say} />
          ))}
        </tbody>
        {list.length > 1 && <Sum list={list} say={say} />}
      </table>
    </div>
  );
}

function Row({ one, month, say }: { one: CountyMonth; month: string; say: Say }) {
  const { code, name } = one.county;
  const label = (
    <th scope="row">
      <Link href={to(code, 'overview', { month })} aria-label={say('counties.open', { name })}>
        {name}
      </Link>
    </th>
  );
  if (!one.built)
    return (
      <tr>
        {label}
        <td colSpan={8} className="muted wide">
          {say('counties.noData')}
        </td>
      </tr>
    );
  const late = one.overdue ?? 0;
  const change =
    one.previous === null || one.previous === undefined ? null : signed((one.warnings ?? 0) - one.previous);
  return (
    <tr>
      {label}
      <td className="number" data-label={say('counties.handedIn')}>
        <Link href={to(code, 'submissions', { month })}>
          {one.handedIn}/{one.owed}
        </Link>
      </td>
      <td className="number" data-label={say('counties.late')}>
        {grouped(one.late)}
      </td>
      <td className="number" data-label={say('counties.overdue')}>
        {late > 0 ? <span className="badge red">▲ {late}</span> : late}
      </td>
      <td className="number" data-label={say('counties.clues')}>
        <Link href={to(code, 'clues', { month })}>{grouped(one.openClues)}</Link>
        <div className="muted">
          {say('counties.newClues')} {grouped(one.newClues)}
        </div>
      </td>
      <td className="number" data-label={say('counties.warnings')}>
        <Link href={to(code, 'warnings', { month })}>{grouped(one.warnings)}</Link>
        <div className="muted">{change === null ? say('noPrevious') : `${say('change')} ${change}`}</div>
      </td>
      <td className="number" data-label={say('counties.perThousand')}>
        <b>{one.perThousand ?? MISSING}</b>
        <div className="muted">{count(one.households, say('households'))}</div>
      </td>
      <td className="wide">
        <ul className="top-risks">
          {one.topRisks.map((risk) => (
            <li key={risk.code}>
              <Link href={to(code, 'warnings', { month, risks: [risk.code] })}>
                {risk.name} {grouped(risk.warnings)}
              </Link>
            </li>
          ))}
        </ul>
      </td>
      <td className="trend wide">
        <span className="sr-only">{trendText(one, say)}</span>
        <Spark values={one.trend.map(({ warnings }) => (warnings === null ? null : String(warnings)))} />
      </td>
    </tr>
  );
}

/** The line in words, for who does not see it: the least and the most of the months known. */
function trendText({ trend }: CountyMonth, say: Say): string {
  const known = trend.map(({ warnings }) => warnings).filter((value) => value !== null && value !== undefined);
  return known.length > 0 ? say('counties.range', { least: Math.min(...known), most: Math.max(...known) }) : MISSING;
}

/** Counties are parts of one whole, their households no one's twice: their numbers may be added. */
function Sum({ list, say }: { list: readonly CountyMonth[]; say: Say }) {
  const owed = sum(list, (one) => one.owed);
  return (
    <tfoot>
      <tr>
        <th scope="row">{say('counties.sum')}</th>
        <td className="number" data-label={say('counties.handedIn')}>
          {owed === null ? MISSING : `${sum(list, (one) => one.handedIn)}/${owed}`}
        </td>
        <td className="number" data-label={say('counties.late')}>
          {grouped(sum(list, (one) => one.late))}
        </td>
        <td className="number" data-label={say('counties.overdue')}>
          {grouped(sum(list, (one) => one.overdue))}
        </td>
        <td className="number" data-label={say('counties.clues')}>
          {grouped(sum(list, (one) => one.openClues))}
        </td>
        <td className="number" data-label={say('counties.warnings')}>
          {grouped(sum(list, (one) => one.warnings))}
        </td>
        <td className="number" data-label={say('counties.perThousand')}>
          {thousandth(
            sum(list, (one) => one.warnings),
            sum(list, (one) => one.households),
          )}
        </td>
        <td />
        <td />
      </tr>
    </tfoot>
  );
}

const thousandth = (warnings: number | null, households: number | null): string =>
  warnings === null || !households ? MISSING : (Math.round((warnings / households) * 100_000) / 100).toFixed(2);
