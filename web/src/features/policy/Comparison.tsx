import Link from 'next/link';
import type { PolicyComparisonQuery, ValueState } from '../../gql/graphql.ts';
import type { Say, Word } from '../../i18n/words.ts';
import { policyLink } from './anchor.ts';

type Compared = PolicyComparisonQuery['policyComparison'];
type County = Compared['counties'][number];
type Row = Compared['sections'][number]['rows'][number];
type Value = Row['cells'][number]['values'][number];

/** Documents side by side: a column a county, a row a matter. On a phone each matter is a block, its counties below. */
export function Comparison({ comparison, say }: { comparison: Compared; say: Say }) {
  const { counties, sections } = comparison;
  return (
    <section className="compare-scroll" aria-label={say('compare.title')}>
      <table className="compare">
        <thead>
          <tr>
            <th scope="col">{say('compare.matter')}</th>
            {counties.map((county) => (
              <ColumnHead key={county.code} county={county} say={say} />
            ))}
          </tr>
        </thead>
        {sections
          .filter(({ rows }) => rows.length > 0)
          .map((section) => (
            <tbody key={section.id}>
              <tr className="section">
                <th scope="rowgroup" colSpan={counties.length + 1} id={`section-${section.id}`}>
                  <h2>{section.title}</h2>
                </th>
              </tr>
              {section.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.title}</th>
                  {counties.map((county) => (
                    <Cell key={county.code} county={county} row={row} say={say} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
      </table>
    </section>
  );
}

function ColumnHead({ county, say }: { county: County; say: Say }) {
  return (
    <th scope="col">
      {county.own ? (
        <Link href={`/${county.code}/policy`} aria-label={say('compare.open', { name: county.name })}>
          {county.name}
        </Link>
      ) : (
        county.name
      )}
      <p className="muted">{county.documentNo}</p>
      {!county.own && <p className="muted">{say('compare.notOwn')}</p>}
    </th>
  );
}

function Cell({ county, row, say }: { county: County; row: Row; say: Say }) {
  const values = row.cells.find((cell) => cell.county === county.code)?.values ?? [];
  return (
    <td data-county={county.name}>
      {values.length === 0 ? (
        <span className="muted">{say('policy.silent')}</span>
      ) : (
        <ul className="compared-values">
          {values.map((value) => (
            <ValueItem key={`${value.label} ${value.text}`} value={value} county={county} say={say} />
          ))}
        </ul>
      )}
    </td>
  );
}

const STATES: Readonly<Record<ValueState, { tone: string; word: Word } | null>> = {
  WRITTEN: null,
  APPROVED: { tone: 'blue', word: 'compare.approved' },
  WAITING: { tone: 'amber', word: 'compare.waiting' },
  UNSEEN: { tone: 'amber', word: 'compare.unseen' },
  ENTERED: { tone: '', word: 'compare.entered' },
  OURS: { tone: '', word: 'compare.ours' },
};

/** A text this long is read, not seen. */
const LONG = 24;

/** The value first; phrase and reason behind a fold, because a page of quotes compares nothing. */
function ValueItem({ value, county, say }: { value: Value; county: County; say: Say }) {
  const state = STATES[value.state];
  const { clause } = value;
  return (
    <li>
      <p>
        <span className="muted">{value.label}</span> {value.text.length > LONG ? value.text : <b>{value.text}</b>}{' '}
        {state && <span className={`badge wrap ${state.tone}`}>{say(state.word, { no: value.approvalNo ?? '' })}</span>}
      </p>
      {(clause || value.reason) && (
        <details>
          <summary>{clause ? clause.article : say('policy.reason')}</summary>
          {clause && (
            <p className="quote-line">
              <q>{clause.quote}</q>{' '}
              {county.own ? (
                <Link href={policyLink(county.code, clause)}>{clause.documentNo}</Link>
              ) : (
                <span className="muted">{clause.documentNo}</span>
              )}
            </p>
          )}
          {value.reason && <p className="muted">{value.reason}</p>}
        </details>
      )}
    </li>
  );
}
