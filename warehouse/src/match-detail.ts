/** The shape of a department's answer about a candidate. */
export const MATCH_RESULT = 'match_result';

/** What such an answer tells beyond hit or no hit, and what is read in its place by all but the county's checker. */
export const MATCH_DETAIL: Readonly<Record<string, string>> = {
  asset_kind: `''`,
  detail: `''`,
  registered_date: 'null',
  value_amount: 'null',
  value_band: `''`,
  remark: `''`,
  extra: 'mapFilter((header, text) -> false, r.extra)',
};

/** Whether a column is for the county's checker alone. @param field null for a column that the contract keeps in `extra` */
export const isMatchDetail = (shape: string, field: string | null): boolean =>
  shape === MATCH_RESULT && (field === null || field in MATCH_DETAIL);
