'use client';
import { useMemo } from 'react';
import { Chart } from '../../chart/Chart.tsx';
import { useSay } from '../../i18n/Words.tsx';
import { type Explored, timesDown } from './address.ts';
import { explored } from './explore.option.ts';
import { cellLink } from './link.ts';
import type { Answer } from './pivot.ts';

interface Props {
  county: string;
  at: Explored;
  answer: Answer;
  name: string;
  source: string;
  filters: string;
}

/** The answer as a picture. */
export function ExploreChart({ county, at, answer, ...rest }: Props) {
  const say = useSay();
  const spec = useMemo(
    () => explored(answer, at.chart, timesDown(at), (cell) => cellLink(county, at, answer, cell), say),
    [answer, at, county, say],
  );
  return (
    <div className="explore-chart">
      <Chart
        {...rest}
        spec={spec}
        definition={answer.measures.map(({ code, name, definition, formula, source }) => (
          <p key={code}>
            <b>{name}</b> {definition} {say('formula')}：{formula}；{say('basis')}：{source}
          </p>
        ))}
      />
    </div>
  );
}
