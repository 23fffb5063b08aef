import Link from 'next/link';
import type { Twin } from '../../chart/spec.ts';
import type { UndeterminedQuery, UnmatchedQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { departmentName, extractTitle, type Names } from '../../ui/describe.ts';
import { RowLink } from '../row/RowLink.tsx';

type Unmatched = UnmatchedQuery['unmatched']['edges'][number]['node'];
type Undetermined = UndeterminedQuery['undetermined']['edges'][number]['node'];
interface Props<T> {
  rows: readonly T[];
  county: string;
  names: Names;
  say: Say;
}

/** Rows that belong to no household, each with its reason: the department mends them. */
export function UnmatchedList({ rows, county, names, say }: Props<Unmatched>) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.person')}</th>
            <th scope="col">{say('col.idNo')}</th>
            <th scope="col">{say('col.department')}</th>
            <th scope="col">{say('col.extract')}</th>
            <th scope="col">{say('col.reason')}</th>
            <th scope="col">{say('col.row')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.evidence.batch} ${row.evidence.file} ${row.evidence.sheet} ${row.evidence.row}`}>
              <th scope="row">{row.person?.name ?? say('unknown')}</th>
              <td className="nowrap">{row.person?.idNoMasked ?? say('unknown')}</td>
              <td>{departmentName(names, row.department)}</td>
              <td>{extractTitle(names, row.extract)}</td>
              <td className="wide">{row.reasonText}</td>
              <td className="nowrap">
                <RowLink county={county} place={row.evidence}>
                  {say('row.link', { row: row.evidence.row })}
                </RowLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Households about which the rule cannot say yes or no, and what is missing. */
export function UndeterminedList({ rows, county, names, say }: Props<Undetermined>) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('col.household')}</th>
            <th scope="col">{say('undetermined.rule')}</th>
            <th scope="col">{say('undetermined.missing')}</th>
            <th scope="col">{say('col.row')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.rule.id} ${row.household?.id} ${row.evidence[0]?.row}`}>
              <th scope="row">
                {row.household ? (
                  <Link href={`/${county}/households/${row.household.id}`}>
                    {row.household.head?.name ?? row.household.id}
                  </Link>
                ) : (
                  say('unknown')
                )}
              </th>
              <td>{row.rule.name}</td>
              <td className="wide">{row.missing}</td>
              <td>
                {row.evidence.slice(0, 3).map((e) => (
                  <div key={`${e.batch} ${e.row}`} className="nowrap">
                    <RowLink county={county} place={e}>
                      {extractTitle(names, e.extract)} {say('row.link', { row: e.row })}
                    </RowLink>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rows shown, for sending back to the department: masked, with the place of each row. */
export function unmatchedTwin(rows: readonly Unmatched[], names: Names, say: Say): Twin {
  const words = [
    'col.person',
    'col.idNo',
    'col.department',
    'col.extract',
    'col.reason',
    'col.files',
    'row.sheet',
    'col.row',
  ] as const;
  return {
    columns: words.map((word) => ({ name: say(word) })),
    rows: rows.map(({ person, department, extract, reasonText, evidence }) => ({
      cells: [
        person?.name ?? null,
        person?.idNoMasked ?? null,
        departmentName(names, department),
        extractTitle(names, extract),
        reasonText,
        evidence.fileName,
        evidence.sheet,
        evidence.row,
      ],
    })),
  };
}
