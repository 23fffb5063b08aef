import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONTRACTS, type ContractBook, DEMOS, loadContracts } from '@dixian/etl';
import {
  CALENDARS,
  DIVISIONS,
  type Division,
  LEDGERS,
  type LedgerBook,
  loadLedgers,
  loadPolicies,
  POLICIES,
  type PolicyBook,
  readDivisions,
  SCENARIOS,
  useCalendars,
} from '@dixian/warehouse';

/** Where law, contracts, divisions and demo settings are read from: the product's folders, then the county's own. */
export interface ConfigPlaces {
  policies: string[];
  contracts: string[];
  scenarios: string[];
  calendars: string[];
  demos: string[];
  ledgers: string[];
  /** Files. */
  divisions: string[];
}

/** What is said about the counties outside the program. */
export interface Config {
  places: ConfigPlaces;
  policies: PolicyBook;
  contracts: ContractBook;
  ledgers: LedgerBook;
  divisions: readonly Division[];
}

function csvFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}

/** @param folder the county's own, which need not exist */
export function configPlaces(folder: string): ConfigPlaces {
  const own = (name: string) => join(folder, name);
  return {
    policies: [POLICIES, own('policy')],
    contracts: [CONTRACTS, own('contracts')],
    scenarios: [SCENARIOS, own('scenarios')],
    calendars: [CALENDARS, own('calendar')],
    demos: [DEMOS, own('demo')],
    ledgers: [LEDGERS, own('ledgers')],
    divisions: [...DIVISIONS, ...csvFiles(own('divisions'))],
  };
}

/**
 * Reads everything that is said about the counties.
 * @throws with file and line, in Chinese, when a file is not as it should be
 */
export function readConfig(folder: string): Config {
  const places = configPlaces(folder);
  useCalendars(places.calendars);
  const divisions = readDivisions(places.divisions);
  return {
    places,
    policies: loadPolicies(places.policies, countyCodes(divisions)),
    contracts: loadContracts(places.contracts),
    ledgers: loadLedgers(places.ledgers),
    divisions,
  };
}

export const countyCodes = (divisions: readonly Division[]): string[] =>
  divisions.filter(({ level }) => level === 'county').map(({ code }) => code);
