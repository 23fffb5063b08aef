'use client';
import { useMemo } from 'react';
import { Chart } from '../../chart/Chart.tsx';
import type { ChartSpec } from '../../chart/spec.ts';
import { monthText } from '../../format.ts';
import type { AnalysisMovedQuery, MeasureFilter } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { figureLink } from '../measure/address.ts';
import { narrowedTo } from '../measure/lists.ts';
import { crossed } from './crossed.option.ts';
import { type Contribution, moved } from './moved.option.ts';

interface Shared {
  county: string;
  month: string;
  /** What the page is narrowed to. */
  filter: MeasureFilter;
  filters: string;
}

/** Address of the warnings of some values of dimensions; '' where the hub cannot be asked for them. */
const rowsOf = ({ county, month, filter }: Shared, wanted: Readonly<Record<string, string>>): string => {
  const parts = Object.entries(wanted).map(([dimension, code]) => narrowedTo(dimension, code));
  if (parts.includes(null)) return '';
  return figureLink(county, {
    ...{ measure: 'warnings', from: month, to: month },
    filter: Object.assign({ ...filter }, ...parts),
  });
};

/** In place of a picture with nothing in it: what it would have said. */
function Nothing({ name, spec }: { name: string; spec: ChartSpec }) {
  return (
    <section className="card">
      <p className="eyebrow">{name}</p>
      <p>{spec.title}</p>
    </section>
  );
}

/** What moved the warnings, by one dimension. */
export function Moved({ contribution, ...shared }: Shared & { contribution: Contribution }) {
  const say = useSay();
  const { county, month, filter } = shared;
  const spec = useMemo(
    () =>
      moved(
        contribution,
        (code) => rowsOf({ county, month, filter, filters: '' }, { [contribution.dimension]: code }),
        say,
      ),
    [contribution, county, month, filter, say],
  );
  const name = spec.name ?? say('analysis.moved');
  if (spec.points.length === 0) return <Nothing name={name} spec={spec} />;
  return (
    <Chart
      name={name}
      spec={spec}
      definition={say('analysis.movedDefine')}
      source={say('analysis.source', { month: monthText(month, say.language) })}
      filters={shared.filters}
    />
  );
}

/** Kinds of warning × townships. */
export function Crossed({
  figures,
  towns,
  ...shared
}: Shared & {
  figures: AnalysisMovedQuery['analysis'];
  towns: readonly { code: string; name: string }[];
}) {
  const say = useSay();
  const { county, month, filter } = shared;
  const spec = useMemo(() => {
    const { dimension } = figures.rows;
    const hrefOf = (row: string, town: string) =>
      rowsOf({ county, month, filter, filters: '' }, { [dimension]: row, ...(town ? { TOWN: town } : {}) });
    return crossed(figures.crossed.cells, figures.rows, figures.byTown, towns, hrefOf, say);
  }, [figures, towns, county, month, filter, say]);
  if (spec.points.length === 0) return <Nothing name={say('analysis.crossed')} spec={spec} />;
  return (
    <Chart
      name={say('analysis.crossed')}
      spec={spec}
      definition={say('analysis.crossedDefine')}
      source={say('analysis.source', { month: monthText(month, say.language) })}
      filters={shared.filters}
    />
  );
}
