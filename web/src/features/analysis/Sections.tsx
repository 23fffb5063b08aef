import Link from 'next/link';
import { type Filter, to } from '../../filter.ts';
import { dayText } from '../../format.ts';
import {
  AnalysisHeadDocument,
  AnalysisMovedDocument,
  AnalysisSignalsDocument,
  AnalysisWorkDocument,
  type MeasureFilter,
} from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { ask } from '../../server/ask.ts';
import type { Names } from '../../ui/describe.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { figureLink } from '../measure/address.ts';
import { FigureTile } from '../measure/Figure.tsx';
import { MeasureTable } from '../measure/MeasureTable.tsx';
import { Crossed, Moved } from './Charts.tsx';
import { MassRisks } from './MassRisks.tsx';
import { Missed } from './Missed.tsx';
import { Overlap } from './Overlap.tsx';
import { Shared } from './Shared.tsx';

export interface SectionProps {
  county: string;
  month: string;
  /** The page's filter, and the same as measures take it. */
  page: Filter;
  filter: MeasureFilter;
  filters: string;
  names: Names;
  say: Say;
}

/** The ways to arrange the table of warnings; the first is the usual one. */
const ARRANGED = ['RISK', 'RULE', 'DEPARTMENT'] as const;
export const arrangedBy = (sort: string | undefined): (typeof ARRANGED)[number] =>
  ARRANGED.find((one) => one === sort) ?? 'RISK';

/** What the month says, and its numbers beside last month's. */
export async function Head({ county, month, filter, say }: SectionProps) {
  const answer = await ask(AnalysisHeadDocument, { county, month, filter });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { finding, summary } = answer.data.analysis;
  const span = summary.spans[0];
  const infos = new Map(summary.measures.map((measure) => [measure.code, measure]));
  return (
    <>
      <section className="findings" aria-label={say('analysis.finding')}>
        {finding.length === 0 ? (
          <p className="muted">{say('analysis.noFinding')}</p>
        ) : (
          finding.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
        <p className="muted small">{say('analysis.asOf', { day: dayText(summary.asOf, say.language, 0) })}</p>
      </section>
      <ul className="tiles">
        {summary.totals.map((cell) => {
          const measure = infos.get(cell.measure);
          return measure ? (
            <FigureTile
              key={cell.measure}
              {...{ measure, figure: cell.figure, before: cell.before, change: cell.change }}
              changePercent={cell.changePercent}
              against={say('figure.lastMonth')}
              incomplete={span?.why}
              href={figureLink(county, { measure: cell.measure, from: month, to: month, filter })}
            />
          ) : null;
        })}
      </ul>
    </>
  );
}

/** What moved the total, and where the kinds of warning stand. */
export async function MovedBy({ county, month, page, filter, filters, names, say }: SectionProps) {
  const by = arrangedBy(page.sort);
  const answer = await ask(AnalysisMovedDocument, { county, month, filter, by });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { analysis } = answer.data;
  const shared = { county, month, filter, filters };
  const places = filter.towns ? names.towns.filter(({ code }) => filter.towns?.includes(code)) : names.towns;
  const many = places.length > 1 && !names.own?.town;
  return (
    <div className="grid">
      {!names.own?.department && (
        <div className="span-6">
          <Moved {...shared} contribution={analysis.byDepartment} />
        </div>
      )}
      <div className={names.own?.department ? 'span-12' : 'span-6'}>
        <Moved {...shared} contribution={analysis.byRisk} />
      </div>
      {many && (
        <div className="span-12">
          <Moved {...shared} contribution={analysis.byTown} />
        </div>
      )}
      {many && (
        <div className="span-12">
          <nav className="match-states screen-only" aria-label={say('analysis.by')}>
            {ARRANGED.map((one) => (
              <Link
                key={one}
                href={`${to(county, 'analysis', { ...page, sort: one === 'RISK' ? undefined : one })}`}
                aria-current={one === by ? 'true' : undefined}
                scroll={false}
              >
                {say(`analysis.crossedBy.${one}`)}
              </Link>
            ))}
          </nav>
          <Crossed {...shared} figures={analysis} towns={places} />
        </div>
      )}
    </div>
  );
}

/** Where risk masses, which departments see the same household, and whom nobody had seen. */
export async function Signals({ county, month, filter, filters, names, say }: SectionProps) {
  const answer = await ask(AnalysisSignalsDocument, { county, month, filter });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { overlap, massRisks, missed } = answer.data.analysis;
  const { departments: _, ...placed } = filter;
  const one = names.own?.department;
  return (
    <div className="grid">
      <div className="span-6">
        <Overlap {...{ overlap, county, month, filter, filters, names, say }} />
      </div>
      {!one && (
        <div className="span-6">
          <Shared {...{ towns: filter.towns, month, filters, say }} rows={answer.data.departmentOverlap} />
        </div>
      )}
      <div className={one ? 'span-6' : 'span-12'}>
        <MassRisks {...{ county, filter, say }} mass={massRisks} />
      </div>
      <div className="span-12">
        <Missed
          {...{ missed, county, say }}
          href={figureLink(county, { measure: 'missed', from: month, to: month, filter: placed })}
        />
      </div>
    </div>
  );
}

/** What was handed in, how far the clues are, and what the warnings led to. */
export async function Work({ county, month, filter, filters, names, say }: SectionProps) {
  const answer = await ask(AnalysisWorkDocument, { county, month, filter });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { submissions, risks, work, yieldByDepartment, yieldByRule } = answer.data.analysis;
  const shared = { county, filter, filters, say };
  const own = filter.departments ? { departments: filter.departments } : {};
  return (
    <>
      {!names.own?.town && (
        <MeasureTable
          {...shared}
          filter={own}
          table={submissions}
          title={say('analysis.submissions')}
          note={filter.towns || filter.risks ? say('analysis.submissionsNote') : undefined}
          head={say('col.department')}
          sparse
        />
      )}
      <MeasureTable {...shared} table={risks} title={say('analysis.risks')} head={say('col.risk')} sparse ranked />
      <MeasureTable
        {...shared}
        table={work}
        title={say('analysis.work')}
        note={say('analysis.workNote')}
        head={say('col.town')}
      />
      <MeasureTable
        {...shared}
        table={yieldByDepartment}
        title={say('analysis.yieldDepartment')}
        note={say('analysis.yieldNote')}
        head={say('col.department')}
        sparse
        ranked
      />
      <MeasureTable
        {...shared}
        table={yieldByRule}
        title={say('analysis.yieldRule')}
        head={say('analysis.rule')}
        sparse
        ranked
      />
    </>
  );
}
