import Link from 'next/link';
import { CorrectedRows } from '../../../../../features/submission/CorrectedRows.tsx';
import { Difference } from '../../../../../features/submission/Difference.tsx';
import { grouped, momentText, monthText } from '../../../../../format.ts';
import { CorrectionDocument } from '../../../../../gql/graphql.ts';
import { ask } from '../../../../../server/ask.ts';
import { pageOf } from '../../../../../server/page.tsx';
import { departmentName } from '../../../../../ui/describe.ts';
import { PageHead } from '../../../../../ui/PageHead.tsx';
import { Pager } from '../../../../../ui/Pager.tsx';
import { Refusal } from '../../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ county: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What a hand-in changed in the one that it replaced, row by row. */
export default async function CorrectionPage(props: Props) {
  const page = await pageOf(props);
  const { say, county, filter, names } = page;
  if (!page.ok) return page.refusal;
  const { id } = await props.params;
  const answer = await ask(CorrectionDocument, {
    county,
    id: decodeURIComponent(id),
    first: filter.size,
    after: filter.after.at(-1),
  });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const found = answer.data.submission;
  if (!found?.correction)
    return <Refusal answer={{ ok: false, kind: 'not-found', message: '', number: '' }} say={say} />;
  const { correction } = found;
  const list = correction.persons.edges.map((edge) => edge.node);
  return (
    <div className="stack">
      <div>
        <p className="screen-only up">
          <Link href={`/${county}/submissions/${found.id}`}>{say('submission.title')}</Link>
        </p>
        <PageHead
          title={`${say('correction.rowsTitle')} · ${found.title}`}
          say={say}
          lead={
            <p className="facts">
              <span>{departmentName(names, found.department)}</span>
              <span>{monthText(found.month, say.language)}</span>
              <span>
                {momentText(found.submittedAt)} {found.submittedBy}
              </span>
            </p>
          }
        />
      </div>
      <section className="card">
        <Difference figures={correction} of="correction" say={say} />
        <p className="muted">{say('correction.loaded')}</p>
      </section>
      <section className="card long">
        <div className="list-head">
          <h2>{say('correction.list')}</h2>
          <span className="muted">{say('correction.count', { n: grouped(correction.people) })}</span>
        </div>
        <CorrectedRows list={list} county={county} say={say} />
        <Pager
          county={county}
          page={`submissions/${id}/correction`}
          filter={filter}
          total={correction.people}
          shown={list.length}
          info={correction.persons.pageInfo}
          say={say}
        />
      </section>
    </div>
  );
}
