import type { Say } from '../../i18n/words.ts';
import { FigureTile } from '../measure/Figure.tsx';
import type { PackFigureShown, PackPageShown, PackShown, PackTableShown } from '../pack/parts.ts';
import { rowsOf } from './links.ts';
import { PackChart } from './PackChart.tsx';
import type { Catalog } from './types.ts';

const meaning = (catalog: Catalog, { question, name }: PackFigureShown): string => {
  const measure = catalog.find(({ code }) => code === question?.measure);
  return measure ? `${name}：${measure.definition}（${measure.formula}）` : name;
};

function Tile({
  figure,
  catalog,
  why,
  linked,
}: Pick<Shared, 'catalog' | 'linked'> & { figure: PackFigureShown; why: string | null }) {
  const { name, unit, before, question, value, numerator, denominator } = figure;
  const measure =
    catalog.find(({ code }) => code === question?.measure) ??
    catalog.find((one) => figure.id.split(':')[1] === one.code);
  if (!measure) return null;
  const shown = {
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    why: figure.why ?? null,
  };
  return (
    <FigureTile
      measure={{ ...measure, name, unit }}
      figure={shown}
      before={before ? { value: before.value ?? null, numerator: null, denominator: null, why: null } : null}
      {...(before ? { against: before.name, change: before.change ?? null } : {})}
      incomplete={why}
      href={linked ? rowsOf(figure) : null}
    />
  );
}

interface Shared {
  page: PackPageShown;
  catalog: Catalog;
  /** Whether numbers lead to their rows: for who sees a part of the county, those rows would be another number. */
  linked: boolean;
  say: Say;
}

/** A plain link: a pack has a thousand of them, and each would be a component of its own in the browser. */
function TableCell({
  text,
  figure,
  catalog,
  linked,
}: Pick<Shared, 'catalog' | 'linked'> & { text: string; figure: PackFigureShown | undefined }) {
  const href = linked && figure ? rowsOf(figure) : null;
  if (!figure) return text;
  const title = [meaning(catalog, figure), figure.why].filter(Boolean).join(' ');
  if (!href) return <span title={title}>{text}</span>;
  return (
    <a href={href} title={title} aria-label={`${figure.name} ${text}`}>
      {text}
    </a>
  );
}

function PackTable({ table, page, catalog, linked }: Shared & { table: PackTableShown }) {
  const figures = new Map(page.figures.map((figure) => [figure.id, figure]));
  const last = table.rows.length - 1;
  return (
    <div className="table-scroll">
      <h3>{table.title}</h3>
      <table className={`table cards-on-phone pack-table${table.total ? ' with-total' : ''}`}>
        <caption className="sr-only">{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map(({ name, number, unit }, at) => (
              <th key={`${at} ${name}`} scope="col" className={number ? 'number' : undefined}>
                {name}
                {unit && <small className="muted">（{unit}）</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells }, row) => (
            <tr key={`${row} ${cells[0]?.text}`} className={table.total && row === last ? 'total' : undefined}>
              {cells.map(({ text, figure }, at) => {
                const column = table.columns[at];
                const inside = <TableCell text={text} figure={figures.get(figure ?? '')} {...{ catalog, linked }} />;
                if (at === 0)
                  return (
                    <th key={at} scope="row">
                      {inside}
                    </th>
                  );
                return (
                  <td key={at} className={column?.number ? 'number' : undefined} data-label={column?.name}>
                    {inside}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note && <p className="muted small">{table.note}</p>}
    </div>
  );
}

function Page({ pack, number, of, ...shared }: Shared & { pack: PackShown; number: number; of: number }) {
  const { page, catalog, linked, say } = shared;
  const why = pack.complete ? null : (pack.why ?? say('meeting.notComplete'));
  const leads = page.figures.filter(({ lead }) => lead);
  return (
    <section className="card long pack-page" id={page.id}>
      <div className="card-head">
        <div>
          <p className="eyebrow">
            {say('meeting.pageOf', { n: number, of })}
            {page.agenda && ` · ${say('meeting.item', { item: page.agenda })}`}
          </p>
          <h2>{page.title}</h2>
        </div>
      </div>
      {why && <p className="notice pack-incomplete">{say('meeting.incomplete', { why })}</p>}
      {page.findings.length > 0 && (
        <div className="findings pack-findings">
          {page.findings.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {page.duties.map(({ text, clause }) => (
        <blockquote key={text} className="pack-duty">
          {text}
          <footer className="muted small">
            {pack.source} {clause}
          </footer>
        </blockquote>
      ))}
      {leads.length > 0 && (
        <ul className="tiles">
          {leads.map((figure) => (
            <Tile key={figure.id} {...{ figure, catalog, linked, why }} />
          ))}
        </ul>
      )}
      {page.charts.map((chart) => (
        <PackChart
          key={chart.id}
          name={page.title}
          chart={chart}
          source={pack.source}
          filters={`${pack.period} ${say('meeting.cutOffAt', { day: pack.asOf })}`}
        />
      ))}
      {page.tables.map((table) =>
        table.rows.length > 0 ? <PackTable key={table.id} table={table} {...shared} /> : null,
      )}
    </section>
  );
}

/** The pack page by page: findings, figures, charts and tables; every number opens its rows. */
export function PackPages({ pack, ...shared }: Omit<Shared, 'page'> & { pack: PackShown }) {
  const { say } = shared;
  return (
    <>
      <nav className="card pack-contents screen-only" aria-label={say('meeting.contents')}>
        <ol>
          {pack.pages.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {pack.pages.map((page, at) => (
        <Page key={page.id} number={at + 1} of={pack.pages.length} {...{ pack, page, ...shared }} />
      ))}
    </>
  );
}
