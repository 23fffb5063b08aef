'use client';
import { useMemo } from 'react';
import { Chart } from '../../chart/Chart.tsx';
import { useSay } from '../../i18n/Words.tsx';
import { months, towns } from './compared.option.ts';
import { monthsText, type Replay } from './sentences.ts';

interface Props {
  replay: Replay;
  /** What was tried, in words: stands in the export. */
  filters: string;
}

/** Warnings by township, as it is and as it would be. */
export function Towns({ replay, filters }: Props) {
  const say = useSay();
  const spec = useMemo(() => towns(replay, say), [replay, say]);
  return (
    <Chart
      name={say('replay.towns')}
      spec={spec}
      definition={say('replay.warningsDefine')}
      source={say('replay.source', { months: monthsText(replay, say) })}
      filters={filters}
    />
  );
}

/** Warnings by month, as it is and as it would be. */
export function Months({ replay, filters }: Props) {
  const say = useSay();
  const spec = useMemo(() => months(replay, say), [replay, say]);
  return (
    <Chart
      name={say('replay.trend')}
      spec={spec}
      definition={say('replay.warningsDefine')}
      source={say('replay.source', { months: monthsText(replay, say) })}
      filters={filters}
    />
  );
}
