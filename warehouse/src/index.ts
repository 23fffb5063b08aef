export { type BuildProgress, type BuildRequest, build, ensureBuilt, staleMonths } from './build/build.ts';
export type { BuildDeps } from './build/inputs.ts';
export { dropDerived } from './build/partition.ts';
export { type DivisionNames, divisionNames, type NameList } from './division-names.ts';
export { type Division, loadDivisions, readDivisions } from './divisions.ts';
export { StoreBusy } from './engine/store-busy.ts';
export { type AskOptions, DATABASE, openWarehouse, Warehouse, type WarehousePlace } from './engine/warehouse.ts';
export { approvalNo, type EnteredValue, enteredValues, enterValue, type NewEnteredValue } from './entered-value.ts';
export {
  type Keyring,
  keyFingerprint,
  keyText,
  nameKey,
  normalName,
  opened,
  openKeyring,
  personKey,
  sealed,
} from './identity.ts';
export { loadMeasures, type Measure, MeasureBook } from './measures.ts';
export { migrate } from './migrate.ts';
export { type ListedRule, PolicyBook } from './policy/book.ts';
export {
  type Deliveries,
  type EffectiveLine,
  type EffectiveRule,
  effectiveLines,
  effectiveRules,
} from './policy/effective.ts';
export { loadPolicies } from './policy/load.ts';
export { dueDate, type Obligation, obligations } from './policy/obligations.ts';
export type * from './policy/types.ts';
export { inWords, versionAt } from './policy/words.ts';
export { PRODUCT } from './product.ts';
export * from './read/index.ts';
export { inScope, type Scope, type ScopeColumns } from './scope.ts';
export * from './sql.ts';
export { SourceError } from './yaml/source.ts';
