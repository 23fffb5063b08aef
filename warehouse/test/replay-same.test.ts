import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, presentValue, replay, triedForms, type Warehouse } from '../src/index.ts';
import { changes, noChange } from './replay-world.ts';
import { type ScenarioFile, scenarioFiles } from './scenario-file.ts';
import { deliveries, handInFile, policiesFor, policyFor } from './scenario-world.ts';
import { openWorld, type Row } from './world.ts';

let warehouse: Warehouse;
let close: () => Promise<void>;
beforeAll(async () => ({ warehouse, close } = await openWorld()));
afterAll(() => close());

const COUNTY = '360722';
/** Warnings that were judged again, by rule. */
const again = new Map<string, number>();

/** Rules that a file expects a warning of. */
function expectedIn({ sentences }: ScenarioFile): Set<unknown> {
  const expected = sentences.flatMap(({ expect: warnings = {} }) => Object.values(warnings).flat());
  return new Set(expected.map(({ rule }) => rule));
}

const files = scenarioFiles();
const jurisdictions = [...new Set(files.map(({ jurisdiction }) => jurisdiction))];
const rules = jurisdictions.flatMap((jurisdiction) =>
  policyFor(COUNTY, jurisdiction).rules.map((rule) => ({
    rule,
    // Each rule once: in the first small county of its document that has a warning of it.
    file: files.find((file) => file.jurisdiction === jurisdiction && expectedIn(file).has(rule.id)),
  })),
);
const counties = [...Map.groupBy(rules, ({ file }) => file)].flatMap(([file, own], at) =>
  file ? { file, county: String(360_601 + at), rules: own.map(({ rule }) => rule) } : [],
);

describe.each(counties)('the same value changes nothing: $file.name', ({ file, county, rules: own }) => {
  let months: string[];
  const deps = () => ({ warehouse, policies, deliveries });
  const policies = policiesFor(county, file.jurisdiction);
  beforeAll(async () => {
    await handInFile(warehouse, county, file);
    months = (await build(deps(), county)).built;
  });

  it.each(own.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    const forms = triedForms(rule);
    const parameters = rule.parameters.filter(({ name, versions }) => forms[name] && versions.length === 1);
    const values = Object.fromEntries(parameters.map((one) => [one.name, presentValue(one, '2023-07') ?? []]));
    const range = { from: months[0] as string, to: months.at(-1) as string };
    const found = await replay(deps(), { county }, { rule: id, values, ...range });
    const stored = await warehouse.ask<Row>(
      `select period from warning where county = '${county}' and rule = '${id}'`,
      { name: 'test' },
    );
    expect(found.warnings.before).toBe(stored.length);
    expect(found.months.map(({ month }) => month)).toEqual(months);
    expect([found, ...found.byTown, ...found.months].flatMap(changes).filter((one) => !noChange(one))).toEqual([]);
    expect([found.added, found.lost, found.moved]).toEqual([[], [], 0]);
    again.set(id, (again.get(id) ?? 0) + stored.length);
  });
});

it('every rule of every document had a warning to be found again', () => {
  expect(rules.map(({ rule }) => rule.id).filter((id) => !again.get(id))).toEqual([]);
});
