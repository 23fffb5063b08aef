import Link from 'next/link';
import { count, grouped, MISSING } from '../../format.ts';
import type { Say } from '../../i18n/words.ts';
import { Figure } from '../measure/Figure.tsx';
import { compareText } from './about.ts';
import { type Explored, timesDown } from './address.ts';
import { cellLink } from './link.ts';
import { type Answer, type Cell, corner, type Head, pivot } from './pivot.ts';

/** Numbers that are shown with all they can say; of more only the number, which opens its rows. */
const RICH = 240;
/** Numbers on the page, at most; files have all of them. */
const MOST = 2400;

interface Props {
  county: string;
  at: Explored;
  answer: Answer;
  say: Say;
}

/** Every number of the answer, each one step from its rows. */
export function PivotTable(props: Props) {
  const { at, answer, say } = props;
  const table = pivot(answer, timesDown(at), say);
  const rich = table.rows.length * table.columns.length <= RICH;
  const rows = table.rows.slice(0, Math.max(12, Math.floor(MOST / table.columns.length)));
  return (
    <div className="table-scroll explore-table">
      <table className="table compact">
        <caption className="sr-only">{say('explore.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{corner(answer, timesDown(at), say)}</th>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" className="number" title={column.measure?.definition}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.keys?.length === 0 ? 'explore-total' : undefined}>
              <th scope="row" title={row.span?.why ?? undefined}>
                {row.name}
              </th>
              {table.columns.map((column) => (
                <td key={column.key} className="number">
                  <Value {...props} cell={table.at(row, column)} column={column} rich={rich} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows.length && (
        <p className="muted small">{say('explore.cut', { n: rows.length, all: table.rows.length })}</p>
      )}
    </div>
  );
}

function Value({
  county,
  at,
  answer,
  say,
  cell,
  column,
  rich,
}: Props & { cell: Cell | undefined; column: Head; rich: boolean }) {
  const { measure } = column;
  if (!cell || !measure) return <span title={say('explore.nothing')}>{MISSING}</span>;
  const href = cellLink(county, at, answer, cell);
  const { figure } = cell;
  if (!rich) {
    if (figure.value === null) return <span title={figure.why ?? undefined}>{MISSING}</span>;
    return (
      <Link href={href} prefetch={false} title={`${measure.name} ${count(figure.value, measure.unit)}`}>
        {measure.unit === '%' ? `${figure.value}%` : grouped(figure.value)}
      </Link>
    );
  }
  const span = answer.spans.find(({ key }) => key === cell.span);
  return (
    <Figure
      {...{ measure, figure, href }}
      before={cell.before ?? null}
      against={compareText(at, say)}
      change={cell.change ?? null}
      changePercent={cell.changePercent ?? null}
      incomplete={span?.complete ? null : (span?.why ?? null)}
      unitless
    />
  );
}
