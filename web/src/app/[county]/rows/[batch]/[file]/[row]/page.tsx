import Link from 'next/link';
import { Cells } from '../../../../../../features/row/Cells.tsx';
import { Clauses } from '../../../../../../features/row/Clauses.tsx';
import { monthText } from '../../../../../../format.ts';
import { HandedInRowDocument, RowRulesDocument, RowWarningDocument } from '../../../../../../gql/graphql.ts';
import { ask } from '../../../../../../server/ask.ts';
import { pageOf } from '../../../../../../server/page.tsx';
import { departmentName } from '../../../../../../ui/describe.ts';
import { PageHead } from '../../../../../../ui/PageHead.tsx';
import { Refusal } from '../../../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ county: string; batch: string; file: string; row: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The very row a department handed in, with the cells a rule compared and the phrase it rests on. */
export default async function RowPage(props: Props) {
  const page = await pageOf(props);
  const { say, county, names } = page;
  if (!page.ok) return page.refusal;
  const [{ batch, file, row }, query] = await Promise.all([props.params, props.searchParams]);
  const place = {
    county,
    batch: decodeURIComponent(batch),
    file: Number(file),
    row: Number(row),
    sheet: String(query.sheet ?? ''),
  };
  const [answer, raised, rules] = await Promise.all([
    ask(HandedInRowDocument, place),
    typeof query.warning === 'string' ? ask(RowWarningDocument, { county, id: query.warning }) : null,
    ask(RowRulesDocument, { county }),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const found = answer.data.row;
  if (!found) return <Refusal answer={{ ok: false, kind: 'not-found', message: '', number: '' }} say={say} />;
  const warning = raised?.ok ? raised.data.warning : null;
  const all = rules.ok ? rules.data.policy.rules.filter((rule) => rule.extract === found.extract) : [];
  const position = say(found.sheet ? 'row.position' : 'row.positionOnly', {
    file: place.file,
    sheet: found.sheet,
    row: found.row,
  });
  return (
    <div className="stack">
      <div>
        {warning?.household && (
          <p className="screen-only up">
            <Link href={`/${county}/households/${warning.household.id}`}>
              {say('household.title', { name: warning.household.head?.name ?? warning.household.id })}
            </Link>
          </p>
        )}
        <PageHead
          title={say('row.title', { row: found.row })}
          say={say}
          lead={
            <p className="facts">
              <span>
                {departmentName(names, found.department)} · {found.title}
              </span>
              <span>{monthText(found.month, say.language)}</span>
              <span>{found.fileName}</span>
              <span>{position}</span>
              <Link className="screen-only" href={`/${county}/submissions/${batch}`}>
                {say('row.submission')}
              </Link>
            </p>
          }
        />
        {found.superseded && <p className="notice">{say('row.superseded')}</p>}
      </div>
      <div className="grid top-aligned">
        <div className="span-7">
          <Cells row={found} say={say} />
        </div>
        <div className="span-5">
          <Clauses rules={warning ? [warning.rule] : all} why={warning?.why} county={county} say={say} />
        </div>
      </div>
    </div>
  );
}
