import * as warehouse from '@dixian/warehouse';
import {
  CIVIL,
  COUNTY,
  fillCounty,
  MEDICAL,
  type TestPerson,
  TOWN_A,
  TOWN_B,
} from '../../warehouse/test/read.fixture.ts';
import { openTestHub, type TestHub } from './hub.ts';

/** Accounts of the test county. */
export type Who =
  | 'leader'
  | 'office'
  | 'analyst'
  | 'medical'
  | 'civil'
  | 'townA'
  | 'townB'
  | 'yanling'
  | 'city'
  | 'province'
  | 'otherCity'
  | 'auditor'
  | 'administrator';

const ACCOUNTS: Readonly<Record<Who, { role: string; division?: string; department?: string }>> = {
  leader: { role: 'COUNTY_LEADER', division: COUNTY },
  office: { role: 'COUNTY_OFFICE', division: COUNTY },
  analyst: { role: 'ANALYST', division: COUNTY },
  medical: { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: MEDICAL },
  civil: { role: 'DEPARTMENT_LIAISON', division: COUNTY, department: CIVIL },
  townA: { role: 'TOWNSHIP_HEAD', division: TOWN_A },
  townB: { role: 'TOWNSHIP_VERIFIER', division: TOWN_B },
  yanling: { role: 'COUNTY_OFFICE', division: '411024' },
  city: { role: 'CITY_OFFICE', division: '360700' },
  province: { role: 'PROVINCE_OFFICE', division: '360000' },
  otherCity: { role: 'CITY_OFFICE', division: '371300' },
  auditor: { role: 'AUDITOR' },
  administrator: { role: 'ADMINISTRATOR' },
};

/** An answer has the shape of its question, which only the test knows. */
export type Data = ReturnType<typeof JSON.parse>;

export interface TestCounty {
  hub: TestHub;
  people: TestPerson[];
  /** Asks as somebody about the test county. @throws on any error in the answer */
  ask(who: Who, query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The codes of the errors in an answer, in order. */
  codes(who: Who | null, query: string, variables?: Record<string, unknown>): Promise<string[]>;
  /** Names of the queries that an answer put to the warehouse. */
  queries(who: Who, query: string, variables?: Record<string, unknown>): Promise<string[]>;
  close(): Promise<void>;
}

/** A hub with two months of a very small county, and an account of every duty. */
export async function openTestCounty(): Promise<TestCounty> {
  const hub = await openTestHub();
  const { warehouse: store, keyring } = hub.services;
  const people = await fillCounty({ ...warehouse, warehouse: store, keyring });
  const cookies = new Map<string, string>();
  const cookie = async (who: Who) => {
    const known = cookies.get(who) ?? (await hub.account(who, ACCOUNTS[who]));
    cookies.set(who, known);
    return known;
  };
  const ask = async (who: Who, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await hub.ask(query, variables, { cookie: await cookie(who) });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    hub,
    people,
    ask,
    codes: async (who, query, variables = {}) => {
      const answer = await hub.ask(query, variables, { cookie: who && (await cookie(who)) });
      return answer.errors.map(({ extensions }) => extensions.code);
    },
    queries: async (who, query, variables) => {
      await cookie(who);
      const names: string[] = [];
      const plain = store.ask.bind(store);
      store.ask = (text, options) => {
        names.push(options.name);
        return plain(text, options);
      };
      try {
        await ask(who, query, variables);
      } finally {
        store.ask = plain;
      }
      return names;
    },
    close: () => hub.close(),
  };
}
