import { type Division, type DivisionNames, divisionNames, readDivisions } from '@dixian/warehouse';
import { type Received, receive } from './1-receive.ts';
import { currentOf, enter } from './4-publish.ts';
import {
  after,
  answer,
  type Call,
  type HandInAnswer,
  type HandInDeps,
  type HandInRequest,
  ledger,
  type Refused,
  refuse,
  type Taken,
} from './call.ts';
import { identify } from './check/identify.ts';
import { putNames } from './check/place.ts';
import { checkSaid } from './check/said.ts';
import { calendar } from './check/span.ts';
import { nothingTold } from './check/told.ts';
import type { Contract } from './contract.ts';
import { NO_MEMORY, openMemory } from './memory.ts';
import { Refusal } from './refusal.ts';
import { submit } from './submit.ts';
import { HandInUsage } from './usage.ts';

export type { HandInAnswer, HandInDeps, HandInRequest };

async function takeIn(call: Call, at: number, given: Contract | undefined): Promise<Taken | Refused> {
  const { deps, request } = call;
  const file = request.files[at] as { name: string; path: string };
  let received: Received | null = null;
  try {
    received = await receive(file);
    const found = await identify(received, deps.contracts.forCounty(request.county), given, call);
    return 'reason' in found ? { ...found, at, received } : { ...found, at, received };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { at, received, extract: given?.id ?? null, reason: error.message };
  }
}

/** Division names by list and county: neither changes while we run. */
const NAMES = new WeakMap<readonly Division[], Map<string, DivisionNames>>();

let shipped: readonly Division[] | undefined;

function shippedDivisions(): readonly Division[] {
  shipped ??= readDivisions();
  return shipped;
}

/** @throws HandInUsage when the county has no divisions */
function namesOf({ divisions }: HandInDeps, county: string): DivisionNames {
  const list = divisions ?? shippedDivisions();
  const byCounty = NAMES.get(list) ?? new Map<string, DivisionNames>();
  NAMES.set(list, byCounty);
  const known = byCounty.get(county);
  if (known) return known;
  try {
    const names = divisionNames(county, list);
    byCounty.set(county, names);
    return names;
  } catch (error) {
    throw new HandInUsage((error as Error).message);
  }
}

/** @throws HandInUsage */
function begin(deps: HandInDeps, request: HandInRequest): Call {
  const contracts = deps.contracts.forCounty(request.county);
  if (contracts.length === 0) throw new HandInUsage(`没有 ${request.county} 的数据契约：请检查县级区划代码。`);
  if (request.extract && !contracts.some(({ id }) => id === request.extract))
    throw new HandInUsage(
      `没有报表“${request.extract}”。可用的报表编号：${contracts.map(({ id }) => id).join('、')}。`,
    );
  const law = deps.policies?.has(request.county) ? deps.policies.forCounty(request.county) : undefined;
  const span = calendar(request.period, deps.now?.() ?? new Date(), law);
  const register = contracts.find(({ shape }) => shape === 'register')?.id;
  return { deps, request, span, register, names: '', toldOf: nothingTold, memory: NO_MEMORY };
}

/**
 * Hands in files of one county and month: receive, read, check, publish. Several files of one extract are one submission.
 * Answers one entry a file, in the order given; what is wrong with a file is in its answer.
 * @throws HandInUsage only: unknown county, extract, month or column, or an amendment without a parent
 */
export async function handIn(deps: HandInDeps, request: HandInRequest): Promise<HandInAnswer[]> {
  const call = begin(deps, request);
  const divisions = namesOf(deps, request.county);
  if (request.files.length === 0) return [];
  const memory = await openMemory(deps, request);
  const toldOf = (contract: Contract) => ({ said: request.columns ?? [], remembered: memory.of(contract) });
  return handInAll({ ...call, names: await putNames(deps.warehouse, divisions), toldOf, memory });
}

async function handInAll(call: Call): Promise<HandInAnswer[]> {
  const { deps, request } = call;
  const given = request.extract ? deps.contracts.get(request.extract) : undefined;
  const answers = new Map<number, HandInAnswer>();
  const groups = new Map<Contract, Taken[]>();
  const refused: Refused[] = [];
  for (const at of request.files.keys()) {
    const found = await takeIn(call, at, given);
    if ('reason' in found) refused.push(found);
    else groups.set(found.contract, [...(groups.get(found.contract) ?? []), found]);
  }
  checkSaid(request.columns ?? [], [...groups.values()].flat());
  for (const one of refused) answers.set(one.at, await refuse(call, one));
  // The register first: what the others say is laid beside it.
  const order = [...groups].sort(([a], [b]) => Number(b.id === call.register) - Number(a.id === call.register));
  for (const [contract, files] of order) {
    const lost = refused.filter(({ extract }) => extract === contract.id);
    const given = await submit(call, contract, files, lost);
    for (const [i, { at }] of files.entries()) answers.set(at, given[i] as HandInAnswer);
  }
  return request.files.map((_, at) => answers.get(at) as HandInAnswer);
}

export interface NilRequest {
  county: string;
  period: string;
  extract: string;
  by: string;
  submittedAt?: Date;
}

/** 零报告: there was nothing this month. Saying so twice changes nothing. @throws HandInUsage */
export async function handInNil(deps: HandInDeps, request: NilRequest): Promise<HandInAnswer> {
  const call = begin(deps, { ...request, files: [] });
  const current = await currentOf(deps.warehouse, request.county, request.extract, call.span.from);
  const entry = ledger(call, request.extract);
  const told = { status: 'ACCEPTED', extract: request.extract, nil: true } as const;
  if (current?.nil) return answer(call, '', { ...told, batchId: current.batchId });
  const contractVersion = deps.contracts.get(request.extract)?.version ?? '';
  const publishedAt = after(entry.publishedAt, current?.publishedAt);
  await enter(deps.warehouse, { ...entry, status: 'ACCEPTED', nil: true, files: [], contractVersion, publishedAt });
  return answer(call, '', { ...told, batchId: entry.batchId });
}
