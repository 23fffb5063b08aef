import { grouped, monthText, share } from '../../format.ts';
import type { AnalysisSignalsQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Download } from '../../ui/Download.tsx';
import { tiedNames } from './moved.option.ts';

interface Props {
  rows: AnalysisSignalsQuery['departmentOverlap'];
  /** The townships the page is narrowed to; absent: all. */
  towns?: readonly string[] | null;
  month: string;
  filters: string;
  say: Say;
}

type Row = Props['rows'][number];

/** First month of a month's quarter. */
const quarterFrom = (month: string): string => {
  const number = Number(month.slice(5));
  return `${month.slice(0, 5)}${String(number - ((number - 1) % 3)).padStart(2, '0')}`;
};

function sentence(whole: Row, towns: readonly Row[], month: string, say: Say): string {
  const from = quarterFrom(month);
  const words = { from: monthText(from, say.language), month: monthText(month, say.language) };
  const { name: place, households, two, three } = whole;
  const said = say('analysis.sharedSay', {
    ...{ span: say(from === month ? 'analysis.sharedSpan' : 'analysis.sharedSpanTo', words), place },
    ...{ households: grouped(households), three: grouped(three), share: share(two, households, say.language) },
  });
  const most = Math.max(0, ...towns.map((town) => town.two));
  if (towns.length < 2 || most === 0) return said;
  const first = towns.filter((town) => town.two === most).map((town) => town.name);
  const n = first.length > 1 ? say('analysis.each', { n: grouped(most) }) : grouped(most);
  return `${said}${say('analysis.sharedMost', { town: tiedNames(first, say), two: n })}`;
}

/** Households that stand in the data of several departments, warned of or not: the quarter to the month, by township. */
export function Shared({ rows, towns, month, filters, say }: Props) {
  const places = rows.filter(({ town }) => town && (!towns || towns.includes(town)));
  const whole = towns ? (places.length === 1 ? places[0] : undefined) : (rows.find(({ town }) => !town) ?? places[0]);
  const lines = places.toSorted((a, b) => b.two - a.two || b.three - a.three);
  const columns = [
    { code: 'households', name: say('analysis.sharedAll') },
    { code: 'two', name: say('analysis.sharedTwo') },
    { code: 'three', name: say('analysis.sharedThree') },
  ] as const;
  const total = rows.find(({ town }) => !town);
  const twin = {
    columns: [{ name: say('col.town') }, ...columns.map(({ name }) => ({ name, number: true }))],
    rows: [...lines, ...(total && !towns ? [total] : [])].map((row) => ({
      cells: [row.name, ...columns.map(({ code }) => row[code])],
    })),
  };
  const cells = (row: Row) =>
    columns.map(({ code, name }) => (
      <td key={code} className="number" data-label={name}>
        {grouped(row[code])}
      </td>
    ));
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('analysis.shared')}</h2>
        {lines.length > 0 && (
          <div className="tools">
            <Download title={say('analysis.shared')} filters={filters} twin={twin} />
          </div>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="muted">{say('analysis.sharedNone')}</p>
      ) : (
        <>
          {whole && <p>{sentence(whole, places, month, say)}</p>}
          <p className="muted small">{say('analysis.sharedNote')}</p>
          <div className="table-scroll">
            <table className="table cards-on-phone">
              <thead>
                <tr>
                  <th scope="col">{say('col.town')}</th>
                  {columns.map(({ code, name }) => (
                    <th key={code} scope="col" className="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((row) => (
                  <tr key={row.town}>
                    <th scope="row">{row.name}</th>
                    {cells(row)}
                  </tr>
                ))}
              </tbody>
              {total && !towns && (
                <tfoot>
                  <tr>
                    <th scope="row">{total.name}</th>
                    {cells(total)}
                  </tr>
                </tfoot>
              )}
            </table>
          </div>
        </>
      )}
    </section>
  );
}
