import { describe, expect, it } from 'vitest';
import { type BuildDeps, presentValue, replay, triedForms } from '../src/index.ts';
import { changes, noChange } from './replay-world.ts';
import { type ScenarioFile, scenarioFiles } from './scenario-file.ts';
import { policyFor } from './scenario-world.ts';
import type { Row } from './world.ts';

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
    // Each rule once: in the first file of its document that has a warning of it.
    file: files.find((file) => file.jurisdiction === jurisdiction && expectedIn(file).has(rule.id))?.name,
  })),
);

/** A rule tried with the value it has, in a built county: every warning stays. */
export function sameValue(
  own: readonly { file: ScenarioFile }[],
  county: string,
  built: () => { deps: BuildDeps; months: string[] },
): void {
  const tried = own.map(({ file }) => ({ file, rules: rules.filter((each) => each.file === file.name) }));
  describe.each(tried.filter((each) => each.rules.length > 0))(
    'the same value changes nothing: $file.name',
    ({ rules: ofFile }) => {
      it.each(ofFile.map(({ rule }) => [rule.id, rule] as const))('%s', async (id, rule) => {
        const { deps, months } = built();
        const forms = triedForms(rule);
        const parameters = rule.parameters.filter(({ name, versions }) => forms[name] && versions.length === 1);
        const values = Object.fromEntries(parameters.map((one) => [one.name, presentValue(one, '2023-07') ?? []]));
        const range = { from: months[0] as string, to: months.at(-1) as string };
        const found = await replay(deps, { county }, { rule: id, values, ...range });
        const stored = await deps.warehouse.ask<Row>(
          `select period from warning where county = '${county}' and rule = '${id}'`,
          { name: 'test' },
        );
        expect(found.warnings.before).toBe(stored.length);
        expect(found.months.map(({ month }) => month)).toEqual(months);
        expect([found, ...found.byTown, ...found.months].flatMap(changes).filter((one) => !noChange(one))).toEqual([]);
        expect([found.added, found.lost, found.moved]).toEqual([[], [], 0]);
        again.set(id, (again.get(id) ?? 0) + stored.length);
      });
    },
  );
}

/** After all counties. */
export function rulesAgain(): void {
  it('every rule of every document had a warning to be found again', () => {
    expect(rules.map(({ rule }) => rule.id).filter((id) => !again.get(id))).toEqual([]);
  });
}
