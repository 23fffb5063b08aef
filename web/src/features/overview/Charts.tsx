'use client';
import { useMemo } from 'react';
import { Chart } from '../../chart/Chart.tsx';
import { type Filter, to } from '../../filter.ts';
import type { OverviewQuery } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { heat, type Named } from './heat.option.ts';
import { risks } from './risks.option.ts';
import { towns } from './towns.option.ts';
import { trend } from './trend.option.ts';

export interface ChartsProps {
  figures: OverviewQuery['overview'];
  county: string;
  filter: Filter;
  filters: string;
  definition: string;
}

/** 24 months, by department. */
export function Trend({ figures, county, filter, filters, definition }: ChartsProps) {
  const say = useSay();
  const spec = useMemo(
    () => trend(figures.trend, (month) => to(county, 'warnings', { ...filter, month }), say),
    [figures, county, filter, say],
  );
  return (
    <Chart
      name={say('overview.trend')}
      spec={spec}
      definition={definition}
      source={say('chart.source', { month: figures.month })}
      filters={filters}
    />
  );
}

/** Townships as squares. */
export function Towns({ figures, county, filter, filters, definition }: ChartsProps) {
  const say = useSay();
  const spec = useMemo(
    () => towns(figures.byTown, (town) => to(county, 'clues', { ...filter, town }), say),
    [figures, county, filter, say],
  );
  return (
    <Chart
      name={spec.name ?? say('overview.towns')}
      spec={spec}
      definition={definition}
      source={say('chart.source', { month: figures.month })}
      filters={filters}
    />
  );
}

/** Department × township. */
export function Heat({ figures, county, filter, filters, definition }: ChartsProps) {
  const say = useSay();
  const spec = useMemo(() => {
    const departments: Named[] = figures.byDepartment.map((d) => ({ code: d.code, name: d.name }));
    return heat(
      departments,
      figures.byTown,
      figures.departmentByTown,
      (department, town) => to(county, 'warnings', { ...filter, departments: [department], ...(town ? { town } : {}) }),
      say,
    );
  }, [figures, county, filter, say]);
  return (
    <Chart
      name={say('overview.heat')}
      spec={spec}
      definition={definition}
      source={say('chart.source', { month: figures.month })}
      filters={filters}
    />
  );
}

/** Kinds of risk. */
export function Risks({ figures, county, filter, filters, definition }: ChartsProps) {
  const say = useSay();
  const spec = useMemo(
    () => risks(figures.byRisk, (risk) => to(county, 'warnings', { ...filter, risks: [risk] }), say),
    [figures, county, filter, say],
  );
  return (
    <Chart
      name={say('overview.risks')}
      spec={spec}
      definition={definition}
      source={say('chart.source', { month: figures.month })}
      filters={filters}
    />
  );
}
