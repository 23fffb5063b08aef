'use client';
import dynamic from 'next/dynamic';
import { type ReactNode, useId, useState } from 'react';
import { useSay } from '../i18n/Words.tsx';
import { save } from '../ui/save.ts';
import { csv } from './csv.ts';
import type { ChartSpec } from './spec.ts';
import { TwinTable } from './TwinTable.tsx';

const Picture = dynamic(() => import('./Picture.tsx'), {
  ssr: false,
  loading: () => <div className="chart-waiting skeleton" />,
});

export interface ChartProps {
  /** What is plotted; the spec's title says what is seen. */
  name: string;
  spec: ChartSpec;
  /** What the figure counts, in words, with its clause. */
  definition: ReactNode;
  /** Where the figures come from and how fresh they are. */
  source: string;
  /** Filters the figures stand under, for the export. */
  filters: string;
}

/** Every chart: a finding as title, picture or table, download, definition, source. */
export function Chart({ name, spec, definition, source, filters }: ChartProps) {
  const say = useSay();
  const [asTable, setAsTable] = useState(false);
  const [explained, setExplained] = useState(false);
  const heading = useId();
  const download = () =>
    save(
      `${name}.csv`,
      csv(spec.twin, {
        title: `${name}: ${spec.title}`,
        lines: [
          [say('csv.filters'), filters],
          [say('csv.made'), new Date().toLocaleString('zh-CN')],
        ],
      }),
    );
  return (
    <figure className="card chart" aria-labelledby={heading}>
      <div className="card-head">
        <div>
          <p className="eyebrow">{name}</p>
          <h2 id={heading}>{spec.title}</h2>
        </div>
        <div className="tools">
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {say(asTable ? 'chart' : 'table')}
          </button>
          <button type="button" onClick={download}>
            {say('download')}
          </button>
          <button type="button" aria-expanded={explained} onClick={() => setExplained(!explained)}>
            {say('define')}
          </button>
        </div>
      </div>
      {explained && <div className="definition">{definition}</div>}
      {spec.legend && !asTable && (
        <p className="legend">
          {spec.legend.map(({ color, label }) => (
            <span key={label}>
              <i className="swatch" style={{ background: color }} />
              {label}
            </span>
          ))}
        </p>
      )}
      {asTable ? (
        <TwinTable twin={spec.twin} caption={spec.title} />
      ) : (
        <div className="chart-space" style={{ minHeight: spec.height }}>
          <Picture spec={spec} />
        </div>
      )}
      <figcaption>
        {spec.note && <span>{spec.note} · </span>}
        {source}
      </figcaption>
    </figure>
  );
}
