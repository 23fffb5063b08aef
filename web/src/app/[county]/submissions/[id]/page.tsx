import Link from 'next/link';
import { AnswerAgain } from '../../../../features/hand-in/AnswerAgain.tsx';
import { Beside } from '../../../../features/submission/Beside.tsx';
import { Corrections } from '../../../../features/submission/Corrections.tsx';
import { Original } from '../../../../features/submission/Original.tsx';
import { Problems } from '../../../../features/submission/Problems.tsx';
import { ReadColumns } from '../../../../features/submission/ReadColumns.tsx';
import { grouped, momentText, monthText } from '../../../../format.ts';
import { SubmissionDocument, type SubmissionQuery } from '../../../../gql/graphql.ts';
import type { Say } from '../../../../i18n/words.ts';
import { ask } from '../../../../server/ask.ts';
import { pageOf } from '../../../../server/page.tsx';
import { may } from '../../../../server/shell.ts';
import { departmentName } from '../../../../ui/describe.ts';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Pager } from '../../../../ui/Pager.tsx';
import { Refusal } from '../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ county: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
type Found = NonNullable<SubmissionQuery['submission']>;

/** What came of one hand-in: the sum, and each problem with its row. */
export default async function SubmissionPage(props: Props) {
  const page = await pageOf(props);
  const { say, county, filter, names } = page;
  if (!page.ok) return page.refusal;
  const { id } = await props.params;
  const answer = await ask(SubmissionDocument, {
    county,
    id: decodeURIComponent(id),
    first: filter.size,
    after: filter.after.at(-1),
  });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const found = answer.data.submission;
  if (!found) return <Refusal answer={{ ok: false, kind: 'not-found', message: '', number: '' }} say={say} />;
  const persons = await may(county, 'READ_PERSON');
  const originals = found.status !== 'REFUSED' && persons && (await may(county, 'HAND_IN'));
  const problems = found.problems.edges.map((edge) => edge.node);
  return (
    <div className="stack">
      <div>
        <p className="screen-only up">
          <Link href={`/${county}/submissions?month=${found.month}`}>{say('nav.submissions')}</Link>
        </p>
        <PageHead
          title={`${say('submission.title')} · ${found.title}`}
          say={say}
          lead={
            <p className="facts">
              <span>{departmentName(names, found.department)}</span>
              <span>{monthText(found.month, say.language)}</span>
              <span>
                {momentText(found.submittedAt)} {found.submittedBy}
              </span>
              <span>{found.files.join('、')}</span>
            </p>
          }
        />
      </div>
      <Sum found={found} county={county} say={say} />
      {originals && (
        <p className="screen-only">
          {found.files.map((name, at) => (
            <Original key={`${at} ${name}`} county={county} batch={found.id} file={at + 1} name={name} />
          ))}
        </p>
      )}
      <Beside found={found} say={say} />
      <Corrections found={found} county={county} say={say} rows={persons} />
      <section className="card long">
        <div className="list-head">
          <h2>{say('submission.problems')}</h2>
          <span className="muted">{say('submission.problemsCount', { n: grouped(found.problems.totalCount) })}</span>
        </div>
        {problems.length === 0 ? (
          <p className="muted">{say('submission.noProblems')}</p>
        ) : (
          <>
            <p className="muted">{say('submission.how')}</p>
            {originals &&
              found.files.map((name, at) => (
                <AnswerAgain
                  key={`${at} ${name}`}
                  {...{ county, name }}
                  batch={found.id}
                  file={at + 1}
                  rowsAlone={found.status === 'ACCEPTED' && found.quarantined > 0}
                />
              ))}
            <Problems list={problems} county={county} batch={found.id} files={found.files} say={say} />
            <Pager
              county={county}
              page={`submissions/${id}`}
              filter={filter}
              total={found.problems.totalCount}
              shown={problems.length}
              info={found.problems.pageInfo}
              say={say}
            />
          </>
        )}
      </section>
      <ReadColumns found={found} say={say} />
    </div>
  );
}

function Sum({ found, county, say }: { found: Found; county: string; say: Say }) {
  const { received, loaded, quarantined, duplicates } = found;
  const adds = received === loaded + quarantined + duplicates;
  const tone =
    found.status === 'ACCEPTED'
      ? 'blue'
      : found.status === 'SUPERSEDED' || found.status === 'DUPLICATE_FILE'
        ? ''
        : 'red';
  return (
    <section className="card">
      <p>
        <span className={`badge ${tone}`}>{say(`status.${found.status}`)}</span>{' '}
        {found.current && <span className="badge">{say('current')}</span>}
      </p>
      {found.nil ? (
        <p className="sum">{say('submission.nil')}</p>
      ) : (
        <p className="sum">
          {say('submission.sum', {
            received: grouped(received),
            loaded: grouped(loaded),
            quarantined: grouped(quarantined),
            duplicates: grouped(duplicates),
          })}{' '}
          <span className={`badge ${adds ? 'blue' : 'red'}`}>
            {adds ? `✓ ${say('submission.adds')}` : say('submission.addsNot')}
          </span>
        </p>
      )}
      {found.status === 'SUPERSEDED' && (
        <p>
          {say('correction.superseded')}{' '}
          <Link href={`/${county}/submissions/${found.versions[0]?.id}`}>{say('correction.newer')}</Link>
        </p>
      )}
      {found.reason && <p className="red">{found.reason}</p>}
    </section>
  );
}
