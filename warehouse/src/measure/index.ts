export { workBegun } from './begun.ts';
export { type Cell, type CellQuestion, type Filter, factsOf, hasDimension, measureCells } from './cells.ts';
export { DIMENSIONS, type Dimension, type FactsLaw, type RowColumn, type RowKind } from './facts.ts';
export { figureFacts } from './figure-facts.ts';
export { type Kept, type KeptPart, type KeptRow, keptRows } from './kept-rows.ts';
export { type FigureQuestion, type MeasureRow, measureRows, measureRowTotal, type Part } from './rows.ts';
export type { Span } from './span.ts';
