/** Columns of free text that a raw table keeps sealed, by shape, beside the remark of every row: they may name anybody. */
const SEALED: Readonly<Record<string, readonly string[]>> = {
  petition: ['content'],
  match_result: ['detail'],
};

/** The sealed columns of a shape but `remark`, which all have. */
export const sealedColumns = (shape: string): readonly string[] => SEALED[shape] ?? [];
