import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../src/demo.ts';
import { putForwardDemo } from '../src/demo-matches.ts';
import { demoUsers } from '../src/demo-users.ts';
import { workDemo } from '../src/demo-work.ts';
import { readEnv } from '../src/env.ts';
import { type Hub, openHub } from '../src/hub.ts';
import { AssignmentEntity } from '../src/modules/assignment/assignment.entity.ts';
import { EventEntity } from '../src/modules/event/event.entity.ts';
import { type Server, startServer } from '../src/server.ts';
import { firstDay } from './first-day.ts';
import { askAt } from './hub.ts';
import type { Data } from './scope.fixture.ts';

/** The demo of a county whose document lists matches: departments answer about households that were put forward. */
describe('the demo of 鄢陵', () => {
  const county = '411024';
  const months = ['2023-07', '2023-08', '2023-09'];
  let folder: string;
  let hub: Hub;
  let server: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-matches-'));
    await firstDay(folder);
    hub = await openHub({ ...readEnv({ HUB_DATA: folder }), port: 0 });
    await loadDemo(hub, { county, scale: 0.06, months });
    server = await startServer(hub);
  }, 300_000);
  afterAll(async () => {
    await server?.close();
    await hub?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has households put forward on the findings of the month before, with answers; a second load adds none', async () => {
    const password = (await demoUsers(hub))[0]?.split(' ').at(-1) ?? '';
    const ask = askAt(server.url);
    const { cookie } = await ask(
      'mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password) { id } }',
      { name: `office-${county}`, password },
    );
    const query = `{ matches(county: "${county}", first: 100) { totalCount edges { node { month home { id } requests { state late } } } } }`;
    const seen = async (): Promise<Data> => (await ask(query, {}, { cookie })).data?.matches;
    const { totalCount, edges } = await seen();
    expect(totalCount).toBeGreaterThan(0);
    expect(edges.every(({ node }: Data) => node.home !== null && months.includes(node.month))).toBe(true);
    const states = edges.flatMap(({ node }: Data) => node.requests.map(({ state }: Data) => state));
    expect(states).toContain('NO_HIT');
    await putForwardDemo(hub, county);
    expect((await seen()).totalCount).toBe(totalCount);
  });

  it('has clues sent, visited and closed by events that all arrived, some still open; a second time adds none', async () => {
    const em = () => hub.orm.em.fork();
    const clues = await em().find(AssignmentEntity, { county });
    const sent = clues.filter(({ assignedOn }) => assignedOn);
    expect(new Set(sent.map(({ state }) => state))).toContain('CLOSED');
    expect(sent.every(({ assignedOn, closedOn }) => !closedOn || closedOn > (assignedOn ?? ''))).toBe(true);
    const events = await em().find(EventEntity, { county }, { orderBy: { seq: 'asc' } });
    for (const { id, state } of clues)
      expect(events.findLast(({ subjectId }) => subjectId === id)?.toState).toBe(state);
    expect(events.every(({ day }, at) => day >= (events[at - 1]?.day ?? ''))).toBe(true);
    const [arrived] = await hub.warehouse.ask<{ n: string }>('select count() as n from event', { name: 'arrived' });
    expect(Number(arrived?.n)).toBe(events.length);
    await workDemo(hub, county, months);
    expect(await em().count(AssignmentEntity, { county })).toBe(clues.length);
  });
});
