import { readFile } from 'node:fs/promises';
import { months } from '@dixian/warehouse';
import type { Hub } from '../dist/hub.js';
import { type Line, median, timed } from './report.ts';
import { openSession, type Session } from './session.ts';
import { runBare, statementsOf, waves } from './statements.ts';

/** Answers of which the median is taken, after some that warm up. */
const TIMES = 31;
const WARM = 5;

/** What the API may add to the engine: checks, names, JSON, HTTP. */
const limitOf = (bare: number): number => 1.3 * bare + 5;

const COUNT = '{ code name warnings households previous }';

/** The questions of 总览, one by one. */
const PARTS: Readonly<Record<string, string>> = {
  tiles: '{ tiles { code name value unit numerator denominator previous change why trend } }',
  finding: '{ finding }',
  byDepartment: `{ byDepartment ${COUNT} }`,
  byRisk: `{ byRisk ${COUNT} }`,
  trend: `{ trend { month complete warnings households byDepartment ${COUNT} } }`,
  byTown: '{ byTown { code name warnings households clues perThousand previous } }',
  departmentByTown: '{ departmentByTown { town department warnings } }',
  multi: '{ multi { id departments risks newWarnings amount since } }',
  alerts: '{ alerts { id eventDate finding } }',
  missing: '{ complete owed handedIn missing { department extract title due state } }',
};

interface Question {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** A page's document, as the dashboard asks it. */
const page = (path: string): Promise<string> =>
  readFile(new URL(`../../web/src/features/${path}/query.graphql`, import.meta.url), 'utf8');

async function questions(county: string, month: string, household: string): Promise<Question[]> {
  const variables = { county, month };
  const head = 'query ($county: DivisionCode!, $month: Month!)';
  const parts = Object.entries(PARTS).map(([name, fields]) => ({
    name,
    query: `${head} { overview(county: $county, month: $month) ${fields} }`,
    variables,
  }));
  return [
    ...parts,
    { name: 'page: 总览', query: await page('overview'), variables },
    { name: 'page: 20 warnings', query: await page('warning'), variables: { ...variables, first: 20 } },
    { name: 'page: household', query: await page('household'), variables: { county, id: household } },
  ];
}

async function measured(hub: Hub, { ask }: Session, { name, query, variables }: Question): Promise<Line> {
  const { warehouse } = hub;
  const once = () => ask(query, variables);
  for (let time = 0; time < WARM; time++) await once();
  const statements = await statementsOf(warehouse, 'ask', once);
  const asked = waves(statements);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    ours.push(await timed(once));
    bare.push(await timed(() => runBare(warehouse, asked)));
  }
  const names = statements.map(({ options }) => options.name).join(', ');
  const alone = median(bare);
  return { name, ms: median(ours), bare: alone, limit: limitOf(alone), note: `${statements.length}: ${names}` };
}

/** The household of the most urgent clue. */
async function someHousehold({ ask }: Session, county: string, month: string): Promise<string> {
  const query = `query ($county: DivisionCode!, $month: Month!) {
    clues(county: $county, month: $month, first: 1) { edges { node { household { id } } } } }`;
  const { clues } = (await ask(query, { county, month })) as {
    clues: { edges: { node: { household: { id: string } } }[] };
  };
  return clues.edges[0]?.node.household.id ?? '';
}

/** Every question of 总览, and three whole pages, each beside its own statements by the client alone. */
export async function benchOverview(hub: Hub, county: string): Promise<Line[]> {
  const session = await openSession(hub, county);
  try {
    const [month = ''] = await months({ county }, hub);
    const lines: Line[] = [];
    for (const question of await questions(county, month, await someHousehold(session, county, month)))
      lines.push(await measured(hub, session, question));
    return lines;
  } finally {
    await session.close();
  }
}
