import type { Twin } from '../../chart/spec.ts';
import type { CellPartsFragment, MeasureFilter, TablePartsFragment } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { Download } from '../../ui/Download.tsx';
import { Empty } from '../../ui/Refusal.tsx';
import { figureLink } from './address.ts';
import { Figure } from './Figure.tsx';
import { narrowedTo } from './lists.ts';

export interface MeasureTableProps {
  title: string;
  note?: string;
  /** Measures by one dimension, of one span. */
  table: TablePartsFragment;
  county: string;
  /** What the whole table is narrowed to, so that the rows of a figure are found again. */
  filter: MeasureFilter;
  filters: string;
  /** Head of the first column: what the rows are. */
  head: string;
  /** Rows with nothing in any column are left out. */
  sparse?: boolean;
  /** Rows by the first column, the most first; else as they came. */
  ranked?: boolean;
  say: Say;
}

interface Line {
  code: string;
  name: string;
  cells: ReadonlyMap<string, CellPartsFragment>;
}

function linesOf({ table, sparse, ranked }: MeasureTableProps): Line[] {
  const groups = Map.groupBy(table.cells, (cell) => cell.keys[0]?.code ?? '');
  const lines = [...groups].map(([code, cells]) => ({
    code,
    name: cells[0]?.keys[0]?.name ?? code,
    cells: new Map(cells.map((cell) => [cell.measure, cell])),
  }));
  const some = (cell: CellPartsFragment) => Boolean(cell.figure.numerator) || Boolean(cell.figure.denominator);
  const kept = sparse ? lines.filter(({ cells }) => [...cells.values()].some(some)) : lines;
  const first = (line: Line) => line.cells.get(table.measures[0]?.code ?? '')?.figure.numerator ?? 0;
  return ranked ? kept.sort((a, b) => first(b) - first(a)) : kept;
}

/** The whole table as it is saved: a ratio with its fraction beside it. */
function twinOf({ table, head, say }: MeasureTableProps, lines: readonly Line[]): Twin {
  const value = (cell: CellPartsFragment | undefined) => cell?.figure.value ?? null;
  const fraction = (cell: CellPartsFragment | undefined) =>
    cell?.figure.denominator ? `${cell.figure.numerator}/${cell.figure.denominator}` : null;
  const columns = table.measures.flatMap(({ code, name, unit, denominator }) => [
    { code, name: `${name}（${unit}）`, of: value, number: true },
    ...(denominator ? [{ code, name: `${name} n/d`, of: fraction, number: false }] : []),
  ]);
  const total = new Map(table.totals.map((cell) => [cell.measure, cell]));
  return {
    columns: [{ name: head }, ...columns.map(({ name, number }) => ({ name, number }))],
    rows: [...lines, { code: '', name: say('col.total'), cells: total }].map(({ name, cells }) => ({
      cells: [name, ...columns.map(({ code, of }) => of(cells.get(code)))],
    })),
  };
}

/** Measures by one dimension: each number with its fraction, change and definition, opening its rows; the total is counted anew. */
export function MeasureTable(props: MeasureTableProps) {
  const { title, note, table, county, filter, filters, head, say } = props;
  const span = table.spans[0];
  const lines = linesOf(props);
  const dimension = table.cells[0]?.keys[0]?.dimension ?? '';
  const at = (cell: CellPartsFragment, part: MeasureFilter) =>
    span &&
    figureLink(county, {
      ...{ measure: cell.measure, from: span.from.slice(0, 7), to: span.to.slice(0, 7), asOf: table.asOf },
      filter: { ...filter, ...part },
    });
  const shown = (cells: ReadonlyMap<string, CellPartsFragment>, part: MeasureFilter | null) =>
    table.measures.map((measure) => {
      const cell = cells.get(measure.code);
      return (
        <td key={measure.code} className="number" data-label={measure.name}>
          {cell && (
            <Figure
              {...{ measure, figure: cell.figure, before: cell.before, change: cell.change, unitless: true }}
              changePercent={cell.changePercent}
              against={say('figure.lastMonth')}
              href={part && (cell.figure.numerator || cell.figure.denominator) ? at(cell, part) : null}
            />
          )}
        </td>
      );
    });
  return (
    <section className="card long">
      <div className="card-head">
        <h2>
          {title}
          {span?.why && table.measures.some(({ handedIn }) => handedIn) && (
            <span className="amber small" title={span.why}>
              {' '}
              {say('figure.incompleteShort')}
            </span>
          )}
        </h2>
        <div className="tools">
          <Download title={title} filters={filters} twin={twinOf(props, lines)} />
        </div>
      </div>
      {note && <p className="muted">{note}</p>}
      {lines.length === 0 ? (
        <Empty title={say('analysis.none')} />
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone measure-table">
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {table.measures.map(({ code, name, unit }) => (
                  <th key={code} scope="col" className="number">
                    {name}
                    <small className="muted">（{unit}）</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ code, name, cells }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  {shown(cells, narrowedTo(dimension, code))}
                </tr>
              ))}
            </tbody>
            {lines.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">{say('col.total')}</th>
                  {shown(new Map(table.totals.map((cell) => [cell.measure, cell])), {})}
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
    </section>
  );
}
