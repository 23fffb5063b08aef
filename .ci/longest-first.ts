import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take long, longest first: one that begins last would keep the others waiting. */
const LONG = [
  'warehouse/test/scenario',
  'etl/test/demo-hand-in',
  'web/test/journey',
  'api/test/walk',
  'api/test/backup',
  'etl/test/publish-killed',
  'warehouse/test/replay',
  'api/test/line',
  'warehouse/test/build',
  'api/test/hand-in-door',
  'web/test/matches',
  'etl/test/corpus',
  'api/test/match',
  'api/test/cli',
  'warehouse/test/policy-inheritance',
  'web/test/hand-in',
  'web/test/calendar',
  'web/test/law',
  'api/test/demo-matches',
  'etl/test/fuzz',
  'etl/test/template',
  'web/test/replay',
  'warehouse/test/model',
  'web/test/apply',
  'etl/test/columns',
  'etl/test/publish',
].map((name) => `/${name}.test.ts`);

const place = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(name));
  return at === -1 ? LONG.length : at;
};

/** The long files in this order, then the others in the runner's own. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.toSorted((a, b) => place(a) - place(b));
  }
}
