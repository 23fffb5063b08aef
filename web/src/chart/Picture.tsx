'use client';
import { useRouter } from 'next/navigation';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useSay } from '../i18n/Words.tsx';
import { init, registerMap } from './engine.ts';
import type { ChartSpec } from './spec.ts';

type Drawn = ReturnType<typeof init>;
/** Width of A4 between the margins of the print style sheet, px. */
const PAPER = 690;

/** The drawn chart: opens rows on click, and by arrow keys and Enter when it has the focus. */
export default function Picture({ spec }: { spec: ChartSpec }) {
  const router = useRouter();
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Drawn>(null);
  const [at, setAt] = useState(-1);
  useEffect(() => {
    const node = place.current;
    if (!node) return;
    if (spec.map) registerMap(spec.map.name, spec.map.shapes as Parameters<typeof registerMap>[1]);
    const drawn = init(node, null, { renderer: 'svg' });
    chart.current = drawn;
    drawn.setOption({ animation: false, ...spec.option });
    scalable(node, drawn);
    drawn.on('click', (event) => {
      const point = spec.points.find((p) => p.dataIndex === event.dataIndex);
      if (point?.href) router.push(point.href);
    });
    return follow(node, drawn);
  }, [spec, router]);
  const step = (event: KeyboardEvent) => {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const href = spec.points[at]?.href;
    if (event.key === 'Enter' && href) router.push(href);
    if (!move || spec.points.length === 0) return;
    event.preventDefault();
    const next = (at + move + spec.points.length) % spec.points.length;
    setAt(next);
    const point = spec.points[next];
    chart.current?.dispatchAction({ type: 'showTip', seriesIndex: point?.seriesIndex, dataIndex: point?.dataIndex });
  };
  return (
    <div className="chart-scroll">
      <div
        ref={place}
        className="chart-picture"
        style={{ height: spec.height, '--least': `${spec.minWidth ?? 0}px` } as CSSProperties}
        role="application"
        aria-roledescription={say('chart')}
        aria-label={`${spec.description}${say('chart.keys')}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys step through the values
        tabIndex={0}
        onKeyDown={step}
      />
      <p className="sr-only" aria-live="polite">
        {spec.points[at]?.label}
      </p>
    </div>
  );
}

/** Lets the style sheet of paper shrink the picture as a whole, where the browser prints without asking. */
function scalable(node: HTMLElement, drawn: Drawn): void {
  node.querySelector('svg')?.setAttribute('viewBox', `0 0 ${drawn.getWidth()} ${drawn.getHeight()}`);
}

function follow(node: HTMLElement, drawn: Drawn): () => void {
  const sized = (width?: number) => {
    drawn.resize(width === undefined ? undefined : { width });
    // At once: paper does not wait for the next frame.
    drawn.getZr().flush();
    scalable(node, drawn);
  };
  const fit = () => sized();
  const paper = () => sized(PAPER);
  const watch = new ResizeObserver(fit);
  watch.observe(node);
  addEventListener('beforeprint', paper);
  addEventListener('afterprint', fit);
  return () => {
    watch.disconnect();
    removeEventListener('beforeprint', paper);
    removeEventListener('afterprint', fit);
    drawn.dispose();
  };
}
