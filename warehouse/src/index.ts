export { type BuildProgress, type BuildRequest, build, ensureBuilt, staleMonths } from './build/build.ts';
export type { BuildDeps } from './build/inputs.ts';
export { dropDerived } from './build/partition.ts';
export * from './calendar/index.ts';
export { type DivisionNames, divisionNames, type NameList } from './division-names.ts';
export { DIVISIONS, type Division, loadDivisions, readDivisions } from './divisions.ts';
export { DIVISIONS_ABOVE, readDivisionsAbove } from './divisions-above.ts';
export { StoreBusy } from './engine/store-busy.ts';
export { type AskOptions, DATABASE, openWarehouse, Warehouse, type WarehousePlace } from './engine/warehouse.ts';
export { approvalNo, type EnteredValue, enteredValues, enterValue, type NewEnteredValue } from './entered-value.ts';
export {
  type Keyring,
  keyFingerprint,
  keyText,
  nameKey,
  normalName,
  normalNameKey,
  opened,
  openKeyring,
  personKey,
  sealed,
} from './identity.ts';
export {
  LEDGERS,
  LedgerBook,
  type LedgerColumn,
  type LedgerForm,
  type LedgerRows,
  loadLedgers,
} from './ledgers.ts';
export { isMatchDetail, MATCH_RESULT } from './match-detail.ts';
export * from './measure/index.ts';
export { type Count, loadMeasures, type Measure, MeasureBook } from './measures.ts';
export { migrate } from './migrate.ts';
export { type ListedRule, PolicyBook } from './policy/book.ts';
export { departmentAt, holdsIn } from './policy/dated.ts';
export {
  type Deliveries,
  type EffectiveLine,
  type EffectiveRule,
  effectiveLines,
  effectiveRules,
} from './policy/effective.ts';
export { type Inspection, type InspectPlaces, inspectPolicy } from './policy/inspect.ts';
export { chainOf, isUnder, levelOf } from './policy/level.ts';
export { loadPolicies, POLICIES, SCENARIOS, yamlFiles } from './policy/load.ts';
export { type Obligation, obligations } from './policy/obligations.ts';
export type * from './policy/types.ts';
export { inWords, versionAt } from './policy/words.ts';
export { PRODUCT } from './product.ts';
export * from './read/index.ts';
export type { Change, Figures } from './replay/compare.ts';
export { type Replay, type ReplayDeps, type ReplayedWarning, type ReplayRequest, replay } from './replay/replay.ts';
export { presentValue, ReplayRefusal, type ReplayValue, triedForms } from './replay/values.ts';
export { inScope, type Scope, type ScopeColumns } from './scope.ts';
export { sealedColumns } from './sealed-columns.ts';
export { settled } from './settled.ts';
export * from './sql.ts';
export { SourceError } from './yaml/source.ts';
