import type { EChartsCoreOption } from 'echarts/core';

/** The same figures as rows: what a screen reader, a printer and a CSV get. */
export interface Twin {
  columns: { name: string; number?: boolean }[];
  rows: { cells: (string | number | null)[]; href?: string; note?: string }[];
}

/** One thing in a chart that can be stepped to by key and opened. */
export interface Point {
  seriesIndex: number;
  dataIndex: number;
  label: string;
  href?: string;
}

/** A chart as data: drawn by Chart.tsx, tested without a browser. */
export interface ChartSpec {
  /** What is plotted, where it depends on the figures. */
  name?: string;
  /** What is seen, as a sentence. */
  title: string;
  /** Read aloud in place of the picture. */
  description: string;
  option: EChartsCoreOption;
  twin: Twin;
  points: Point[];
  /** Height in px, reserved before the chart is drawn. */
  height: number;
  /** Least width in px; narrower screens scroll the chart sideways. */
  minWidth?: number;
  note?: string;
  /** What colours stand for, where the picture does not say it itself. */
  legend?: { color: string; label: string }[];
  map?: { name: string; shapes: object };
}
