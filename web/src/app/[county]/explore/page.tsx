import { aboutOf, filterText } from '../../../features/explore/about.ts';
import { type Explored, monthsOf, readExplore, timesDown } from '../../../features/explore/address.ts';
import { ExploreChart } from '../../../features/explore/ExploreChart.tsx';
import { Exports } from '../../../features/explore/Exports.tsx';
import { PivotTable } from '../../../features/explore/PivotTable.tsx';
import { pivotTwin } from '../../../features/explore/pivot.ts';
import { Questions } from '../../../features/explore/Questions.tsx';
import { Views } from '../../../features/explore/Views.tsx';
import { today } from '../../../format.ts';
import {
  ExploreChoicesDocument,
  type ExploreChoicesQuery,
  ExploreDocument,
  type ExploreQueryVariables,
} from '../../../gql/graphql.ts';
import { ask } from '../../../server/ask.ts';
import { type Begun, type PageProps, pageOf } from '../../../server/page.tsx';
import { shell } from '../../../server/shell.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { NoMonths, Refusal } from '../../../ui/Refusal.tsx';

/** 趋势查询: how did any figure move? Measures, dimensions, filters and time as the analyst chooses; the address holds all of it. */
export default async function ExplorePage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county } = page;
  if (!page.ok) return page.refusal;
  const [frame, answer] = await Promise.all([shell(county), ask(ExploreChoicesDocument, { county })]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const at = known(answer.data, readExplore(await props.searchParams));
  const months = frame.ok ? frame.data.months : [];
  const time = monthsOf(at, months);
  if (!time) return <NoMonths say={say} />;
  const view = answer.data.savedViews.find(({ id }) => id === at.view);
  const title = view?.name ?? namesOf(answer.data, at);
  return (
    <div className="stack">
      <PageHead title={say('explore.title', { name: title })} say={say} lead={say('explore.lead')} />
      <Views county={county} at={at} views={answer.data.savedViews} />
      <Questions
        {...{ county, at, months: askable(months), today: today() }}
        catalog={answer.data.measureCatalog}
        choices={answer.data}
      />
      <Result page={page} at={at} title={title} choices={answer.data} time={time} />
    </div>
  );
}

/** The question without measures that there are not: an old link still opens. */
function known({ measureCatalog }: ExploreChoicesQuery, at: Explored): Explored {
  const measures = at.measures.filter((code) => measureCatalog.some((one) => one.code === code));
  return { ...at, measures: measures.length > 0 ? measures : measureCatalog.slice(0, 2).map(({ code }) => code) };
}

const namesOf = ({ measureCatalog }: ExploreChoicesQuery, { measures }: Explored): string =>
  measures.flatMap((code) => measureCatalog.find((one) => one.code === code)?.name ?? []).join('、');

/** From this month, in which there may be work already, back to the first that has data; newest first. */
function askable(months: readonly string[]): string[] {
  const found: string[] = [];
  const first = months.at(-1) ?? '';
  for (let day = new Date(`${today().slice(0, 7)}-01T00:00:00Z`); ; day.setUTCMonth(day.getUTCMonth() - 1)) {
    const month = day.toISOString().slice(0, 7);
    if (month < first || found.length >= 120) return found;
    found.push(month);
  }
}

interface Asked {
  page: Begun;
  at: Explored;
  title: string;
  choices: ExploreChoicesQuery;
  time: { from: string; to: string };
}

async function Result({ page, at, title, choices, time }: Asked) {
  const { say, county } = page;
  const { measures, by, filter, grain, compare, asOf, compareAsOf } = at;
  const asked: ExploreQueryVariables = {
    ...{ county, measures, by, filter, grain, ...time },
    ...(asOf ? { asOf } : {}),
    ...(compareAsOf ? { compareAsOf } : compare ? { compare } : {}),
  };
  const answer = await ask(ExploreDocument, asked);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { measure } = answer.data;
  const about = aboutOf(title, at, measure, choices, say);
  const twin = pivotTwin(measure, timesDown(at), say);
  const source = say('explore.source', { day: measure.asOf, code: measure.fingerprint });
  const wanting = measure.spans.filter(({ complete }) => !complete);
  return (
    <>
      <ExploreChart
        {...{ county, at, answer: measure, source }}
        name={title}
        filters={about.lines.map(([name, value]) => `${name}：${value}`).join('；')}
      />
      <section className="card long">
        <div className="card-head">
          <div>
            <h2>{say('explore.table')}</h2>
            <p className="muted small">{filterText(at, choices, say)}</p>
          </div>
          <Exports asked={asked} twin={twin} about={about} />
        </div>
        {wanting.length > 0 && (
          <p className="amber small">
            * {say('explore.incomplete')}：{wanting.map(({ name, why }) => `${name}（${why}）`).join('；')}
          </p>
        )}
        <PivotTable county={county} at={at} answer={measure} say={say} />
        <p className="muted small">{source}</p>
        <div className="print-only muted small">
          {about.lines.map(([name, value]) => (
            <p key={name}>
              {name}：{value}
            </p>
          ))}
        </div>
      </section>
    </>
  );
}
