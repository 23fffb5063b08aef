import type { StepLevel } from '@dixian/warehouse';
import { CaseState } from './case.entity.ts';

/** States as screens and ledgers call them. */
export const STATE_NAMES: Readonly<Record<CaseState, string>> = {
  IDENTIFYING: '认定办理中',
  MONITORED: '已纳入监测',
  TRACKING: '跟踪监测中',
  EXITING: '风险消除办理中',
  NO_LABOUR_HOLD: '无劳动力暂不消除',
  RISK_ELIMINATED: '风险已消除',
  REFLAGGED: '风险再标注',
  ROLLED_BACK: '风险消除回退',
  REJECTED: '不予纳入',
  NATURAL_END: '自然减少',
};

export const LEVEL_NAMES: Readonly<Record<StepLevel, string>> = { village: '村', town: '乡镇', county: '县级' };

/** Codes with their names, as the schema describes them. */
export const told = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([value, name]) => `${value} ${name}`)
    .join('；');
