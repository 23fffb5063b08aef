import type { EChartsCoreOption } from 'echarts/core';
import { init } from '../../chart/engine.ts';

/** A chart drawn on the server, as the address of a picture: nothing is left to be fetched when it is shown. */
export function chartPicture(option: EChartsCoreOption, width: number, height: number): string {
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawn.setOption({ animation: false, ...option });
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.renderToSVGString())}`;
  } finally {
    drawn.dispose();
  }
}
