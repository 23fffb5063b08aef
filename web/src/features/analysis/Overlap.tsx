import Link from 'next/link';
import { grouped, MISSING, signed } from '../../format.ts';
import type { AnalysisSignalsQuery, MeasureFilter } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Download } from '../../ui/Download.tsx';
import { departmentName, type Names } from '../../ui/describe.ts';
import { figureLink } from '../measure/address.ts';

interface Props {
  overlap: AnalysisSignalsQuery['analysis']['overlap'];
  county: string;
  month: string;
  filter: MeasureFilter;
  filters: string;
  names: Names;
  say: Say;
}

/** Pairs of departments shown. */
const SHOWN = 12;

/** Which departments warn of the same households: pairs, each opening its households' warnings. */
export function Overlap({ overlap, county, month, filter, filters, names, say }: Props) {
  const { now, pairs } = overlap;
  const labels = (pair: (typeof pairs)[number]) => pair.departments.map((id) => departmentName(names, id)).join('＋');
  const rows = (more: MeasureFilter) =>
    figureLink(county, { measure: 'multi_hit', from: month, to: month, filter: { ...filter, ...more } });
  const twin = {
    columns: [
      { name: say('analysis.overlapPair') },
      { name: say('col.households'), number: true },
      { name: say('col.previous'), number: true },
    ],
    rows: pairs.map((pair) => ({ cells: [labels(pair), pair.households, pair.before ?? null] })),
  };
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('analysis.overlap')}</h2>
        {pairs.length > 0 && (
          <div className="tools">
            <Download title={say('analysis.overlap')} filters={filters} twin={twin} />
          </div>
        )}
      </div>
      {pairs.length === 0 ? (
        <p className="muted">{now.why ?? say('analysis.overlapNone')}</p>
      ) : (
        <>
          <p className="muted">
            <Link href={rows({})}>{say('analysis.overlapTotal', { n: grouped(now.value) })}</Link>
          </p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('analysis.overlapPair')}</th>
                <th scope="col" className="number">
                  {say('col.households')}
                </th>
                <th scope="col" className="number">
                  {say('change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {pairs.slice(0, SHOWN).map((pair) => (
                <tr key={pair.code}>
                  <th scope="row">{labels(pair)}</th>
                  <td className="number">
                    <Link
                      href={rows({ pairs: [pair.code] })}
                      aria-label={`${labels(pair)} ${pair.households}，${say('seeRows')}`}
                    >
                      {grouped(pair.households)}
                    </Link>
                  </td>
                  <td className="number">
                    {pair.before === null || pair.before === undefined
                      ? MISSING
                      : signed(pair.households - pair.before)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
