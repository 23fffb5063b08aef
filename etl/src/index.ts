export { type Received, receive } from './1-receive.ts';
export { readSheets, type SheetRow, type SheetTable } from './2-read.ts';
export type { Why } from './check/header.ts';
export type { ReadColumn, SheetColumns } from './check/mapping.ts';
export { readSaid } from './check/said.ts';
export type { Remembered, Said } from './check/told.ts';
export { CONTRACTS, type Column, type ColumnType, type Contract, ContractBook, loadContracts } from './contract.ts';
export {
  DEMOS,
  type DemoCounty,
  type DemoFile,
  type DemoRequest,
  demoCounties,
  demoOrder,
  openDemoCounty,
  writeDemoMonth,
} from './demo/index.ts';
export {
  type HandInAnswer,
  type HandInDeps,
  type HandInRequest,
  handIn,
  handInNil,
  type NilRequest,
} from './hand-in.ts';
export { forget, type Memory, openMemory, type RememberedColumn, rememberedColumns } from './memory.ts';
export { type Level, PROBLEMS, type Problem, type ProblemCode } from './problems.ts';
export { type LookRequest, type Recognised, recognise } from './recognise.ts';
export { Refusal, type RefusalCode } from './refusal.ts';
export { sweep } from './sweep.ts';
export { type Template, template } from './template.ts';
export { HandInUsage } from './usage.ts';
export { type Book, type BookCell, type BookRow, type BookSheet, writeBook } from './write-book.ts';
export { type CellValue, inMemory, type TableToWrite, xlsxBytes } from './write-xlsx.ts';
