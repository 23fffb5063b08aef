import { daysAfter, type Policy, workingDaysAfter } from '@dixian/warehouse';
import { badInput } from '../../errors.ts';
import type { Law } from '../policy/law.ts';

/** Names of the settings, all of them choices of the county with their reason beside them. */
const SETTINGS = {
  growth: 'repeat_growth_percent',
  perDay: 'visits_per_working_day',
  days: 'visits_working_days',
};

/** How a county sends clues out. Null where it has not said: nothing is then held back. */
export interface SendingSettings {
  /** By how many percent an amount must have grown to be visited again after 否. */
  growthPercent: number | null;
  /** Visits that a verifier can make on a working day. */
  visitsPerDay: number | null;
  /** Working days within which visits are counted on: the document's limit, or else the county's own number. */
  workingDays: number | null;
  reasons: string[];
}

export function sendingSettingsOf({ settings, procedure }: Pick<Policy, 'settings' | 'procedure'>): SendingSettings {
  const found = (name: string) => settings.find((one) => one.name === name && typeof one.value === 'number');
  const [growth, perDay] = [found(SETTINGS.growth), found(SETTINGS.perDay)];
  const limit = procedure.verifyWorkingDays;
  const days = limit ? undefined : found(SETTINGS.days);
  return {
    growthPercent: growth ? Number(growth.value) : null,
    visitsPerDay: perDay ? Number(perDay.value) : null,
    workingDays: limit?.number ?? (days ? Number(days.value) : null),
    reasons: [growth, perDay, days].flatMap((one) => one?.reason ?? []),
  };
}

/** Visits that a township's verifiers can make within the time; null when that cannot be told. */
export function capacityOf({ visitsPerDay, workingDays }: SendingSettings, verifiers: number): number | null {
  if (visitsPerDay === null || workingDays === null || verifiers === 0) return null;
  return verifiers * visitsPerDay * workingDays;
}

/**
 * Last day for the verdict on what is sent on a day; null where the document sets no limit.
 * @throws BAD_USER_INPUT on a year without a table of working days: nothing goes out with a day nobody can count
 */
export function dueOf({ policy }: Pick<Law, 'policy'>, sentOn: string): string | null {
  const limit = policy.procedure.verifyWorkingDays;
  if (!limit) return null;
  try {
    return workingDaysAfter(sentOn, limit.number);
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : String(error));
  }
}

/** The next working day; the next day where the year's working days are not known yet, so that lists still open. */
export function nextWorkingDay(day: string): string {
  try {
    return workingDaysAfter(day, 1);
  } catch {
    return daysAfter(day, 1);
  }
}

/** Calendar days by which a day lies after another; 0 when it does not. */
export function daysLate(by: string, day: string): number {
  let late = 0;
  for (let at = by; at < day; at = daysAfter(at, 1)) late += 1;
  return late;
}
