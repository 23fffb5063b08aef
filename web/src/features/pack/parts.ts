/** A pack as the pages of this folder show it: the parts of the hub's answer that they need. */
export interface PackFigureShown {
  id: string;
  name: string;
  unit: string;
  value?: string | null;
  numerator?: number | null;
  denominator?: number | null;
  why?: string | null;
  lead?: boolean | null;
  before?: { name: string; value?: string | null; change?: string | null } | null;
}

export interface PackTableShown {
  id: string;
  title: string;
  columns: readonly { name: string; number?: boolean | null; unit?: string | null }[];
  rows: readonly { cells: readonly { text: string; figure?: string | null }[] }[];
  total?: boolean | null;
  note?: string | null;
}

export interface PackChartShown {
  id: string;
  title: string;
  /** BAR, LINE or STACK */
  kind: string;
  unit: string;
  categories: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
}

export interface PackPageShown {
  id: string;
  title: string;
  agenda?: string | null;
  findings: readonly string[];
  figures: readonly PackFigureShown[];
  tables: readonly PackTableShown[];
  charts: readonly PackChartShown[];
  duties: readonly { who: string; text: string; clause: string }[];
}

export interface PackShown {
  title: string;
  place: string;
  meeting: string;
  period: string;
  asOf: string;
  source: string;
  frozenAt?: string | null;
  fingerprint: string;
  complete: boolean;
  why?: string | null;
  pages: readonly PackPageShown[];
}
