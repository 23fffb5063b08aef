/** Colours of charts: one blue and grey; red and amber are kept for overdue and due soon. */
export const INK = '#1f2733';
export const SOFT = '#566071';
export const LINE = '#dfe4ea';
export const GREY = '#b4bcc8';
/** Five categories told apart in lightness too (colour-blind safe); the rest is 其他 in grey. */
export const CATEGORIES = ['#12376f', '#2f6fd6', '#8db9f2', '#0f8577', '#a68fd0'] as const;
/** Sequential blues, from little to much. */
export const BLUES = ['#eaf1fb', '#c6dbf6', '#8fb7ec', '#4a85dc', '#17489b'] as const;
export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';

/** Steps of equal size from 1 to the largest value, for the sequential blues. */
export function steps(values: number[]): { min: number; max: number; color: string }[] {
  const most = Math.max(0, ...values);
  const width = most / BLUES.length || 1;
  return BLUES.map((color, i) => ({
    min: i === 0 ? 0 : i * width,
    max: i === BLUES.length - 1 ? Math.max(most, i * width) + 1 : (i + 1) * width,
    color,
  }));
}

/** Text colour that reads on a blue of {@link BLUES}. */
export function inkOn(value: number, values: number[]): string {
  const most = Math.max(0, ...values);
  return value >= (most / BLUES.length) * 3 ? '#ffffff' : INK;
}
export const TOOLTIP = { confine: true, borderColor: LINE, textStyle: { color: INK, fontFamily: FONT, fontSize: 13 } };

/** A name as it may stand in a tooltip, which is HTML. */
export const safe = (name = ''): string => name.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
