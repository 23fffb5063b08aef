'use client';
import { useMemo } from 'react';
import { Chart } from '../../chart/Chart.tsx';
import { useSay } from '../../i18n/Words.tsx';
import { packChart } from '../pack/chart.option.ts';
import type { PackPageShown } from '../pack/parts.ts';

/** Size of the letters, px. */
const LETTERS = 13;
/** Width that a name below a bar needs, px; narrower screens scroll the chart. */
const ROOM = 66;
const MOST_WIDE = 560;

interface Props {
  /** What is plotted; the chart's own title says what is seen. */
  name: string;
  chart: PackPageShown['charts'][number];
  source: string;
  filters: string;
}

/** A chart of a pack; its figures stand in the tables of the page too. */
export function PackChart({ name, chart, source, filters }: Props) {
  const say = useSay();
  const spec = useMemo(
    () => ({ ...packChart(chart, say, LETTERS), minWidth: Math.min(MOST_WIDE, chart.categories.length * ROOM) }),
    [chart, say],
  );
  return <Chart definition={say('meeting.chartDefinition')} {...{ name, spec, source, filters }} />;
}
