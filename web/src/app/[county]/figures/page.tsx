import Link from 'next/link';
import { type FigureAddress, figureLink, ROW_SIZES, readFigure } from '../../../features/measure/address.ts';
import { conditions } from '../../../features/measure/conditions.ts';
import { Figure } from '../../../features/measure/Figure.tsx';
import { RowPager } from '../../../features/measure/RowPager.tsx';
import { Rows, rowsTwin } from '../../../features/measure/Rows.tsx';
import { count, dayText, grouped, MISSING } from '../../../format.ts';
import { FigureRowsDocument, type FigureRowsQuery } from '../../../gql/graphql.ts';
import type { Say } from '../../../i18n/words.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { riskNames } from '../../../server/risks.ts';
import { Download } from '../../../ui/Download.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../../ui/Refusal.tsx';

/** 明细: which rows make this number? What they count adds up to it. */
export default async function FiguresPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county } = page;
  if (!page.ok) return page.refusal;
  const at = readFigure(await props.searchParams);
  if (!at)
    return (
      <div className="stack">
        <PageHead title={say('figures.choose')} say={say} />
        <p className="card">{say('figures.chooseHint')}</p>
      </div>
    );
  const part = at.part ?? 'NUMERATOR';
  const [answer, risks] = await Promise.all([
    ask(FigureRowsDocument, {
      ...{ county, measure: at.measure, from: at.from, to: at.to, part, filter: at.filter, asOf: at.asOf },
      ...{ first: at.size ?? ROW_SIZES[0], skip: at.skip ?? 0 },
    }),
    at.filter?.risks ? riskNames(county, at.to) : [],
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { measure, measureRows: list } = answer.data;
  const [info, span, total] = [measure.measures[0], measure.spans[0], measure.totals[0]];
  if (!info || !span || !total) return <Empty title={say('figures.choose')} hint={say('figures.chooseHint')} />;
  const { figure } = total;
  const title = say(figure.value === null ? 'figures.titleNone' : 'figures.title', {
    ...{ span: span.name, name: info.name, value: count(figure.value, info.unit) },
  });
  const filters = [
    ...conditions(at.filter ?? {}, { ...page.names, risks }, say('figures.unsorted')),
    say('figures.asOf', { day: dayText(measure.asOf, say.language, 0) }),
    say('figures.fingerprint', { code: measure.fingerprint }),
  ].join(' · ');
  const unit = info.unit === '%' ? '' : info.unit;
  return (
    <div className="stack">
      <div>
        <PageHead title={title} say={say} filters={filters} />
        <p className="muted screen-only">{filters}</p>
      </div>
      <section className="card figure-head">
        <Figure measure={info} figure={figure} incomplete={span.why} />
        {info.denominator && <Parts county={county} at={at} figure={figure} say={say} />}
        <dl>
          <dt>{say('definition')}</dt>
          <dd>{info.definition}</dd>
          <dt>{say('formula')}</dt>
          <dd>{info.formula}</dd>
          <dt>{say('basis')}</dt>
          <dd>{info.source}</dd>
          {span.why && info.handedIn && (
            <>
              <dt>{say('figure.incomplete')}</dt>
              <dd className="amber">{span.why}</dd>
            </>
          )}
        </dl>
      </section>
      <section className="card long">
        <div className="list-head">
          <strong>{say('figures.count', { n: grouped(list.totalCount) })}</strong>
          <Sum part={part} figure={figure} sum={list.sum} ratio={Boolean(info.denominator)} say={say} />
          <div className="tools">
            <Download title={title} filters={filters} twin={rowsTwin(list, say)} />
          </div>
        </div>
        {list.rows.length === 0 ? (
          <Empty title={say('figures.empty')} hint={figure.why ?? say('figures.emptyHint')} />
        ) : (
          <Rows list={list} county={county} unit={unit || say('figures.count', { n: '' }).trim()} say={say} />
        )}
        <RowPager county={county} at={at} total={list.totalCount} shown={list.rows.length} say={say} />
      </section>
    </div>
  );
}

type FigureValue = FigureRowsQuery['measure']['totals'][number]['figure'];

/** Of a ratio: the rows of its numerator, or of its denominator. */
function Parts({ county, at, figure, say }: { county: string; at: FigureAddress; figure: FigureValue; say: Say }) {
  const parts = [
    ['NUMERATOR', 'figures.numerator', figure.numerator],
    ['DENOMINATOR', 'figures.denominator', figure.denominator],
  ] as const;
  return (
    <nav className="match-states screen-only" aria-label={say('figures.part')}>
      {parts.map(([part, word, n]) => (
        <Link
          key={part}
          href={figureLink(county, { ...at, part, skip: 0 })}
          aria-current={part === (at.part ?? 'NUMERATOR') ? 'true' : undefined}
        >
          {say(word)} {n === null ? MISSING : grouped(n)}
        </Link>
      ))}
    </nav>
  );
}

/** That the rows add up to the figure, said. */
function Sum({
  part,
  figure,
  sum,
  ratio,
  say,
}: {
  part: 'NUMERATOR' | 'DENOMINATOR';
  figure: FigureValue;
  sum: string;
  ratio: boolean;
  say: Say;
}) {
  const n = part === 'DENOMINATOR' ? figure.denominator : figure.numerator;
  if (n === null || n === undefined) return null;
  const name = ratio ? (part === 'DENOMINATOR' ? 'figures.denominator' : 'figures.numerator') : 'figures.value';
  const same = Number(sum) === n;
  return (
    <span className={same ? 'muted' : 'amber'} role={same ? undefined : 'status'}>
      {say(same ? 'figures.sum' : 'figures.sumDiffers', { sum: grouped(sum), part: say(name), figure: grouped(n) })}
    </span>
  );
}
