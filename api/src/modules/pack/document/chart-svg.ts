import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { PackChart } from '../pack.ts';
import { chartHeight } from './chart-looks.ts';
import { chartOption } from './chart-option.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** Height of a chart that does not lie, in px. */
const HEIGHT = 230;

/** A chart of a pack as SVG, so many px wide. */
export function chartSvg(chart: PackChart, width: number): string {
  const height = chartHeight(chart, HEIGHT);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawn.setOption(chartOption(chart));
    return drawn.renderToSVGString();
  } finally {
    // Undisposed, it keeps the process alive.
    drawn.dispose();
  }
}
