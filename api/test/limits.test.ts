import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Budget } from '../src/budget.ts';
import { LIMITS } from '../src/limits.ts';
import { aliasesOf, depthOf } from '../src/query-shape.ts';
import { type Answer, openTestHub, type TestHub } from './hub.ts';

let hub: TestHub;
let admin: string;
beforeAll(async () => {
  hub = await openTestHub();
  admin = await hub.account('admin', { role: 'ADMINISTRATOR' });
});
afterAll(() => hub?.close());

const ask = (query: string, variables = {}) => hub.ask(query, variables, { cookie: admin });
const users = (first: number) => `users(first: ${first}) { edges { node { id name displayName role roleName } } }`;

function expectRefusal({ status, data, errors }: Answer, code: string, word: RegExp) {
  expect(errors).toEqual([
    { message: expect.stringMatching(word), extensions: { code, reference: expect.stringMatching(/^\w{8}$/) } },
  ]);
  expect({ status, data }).toEqual({ status: 400, data: null });
}

describe('a query is refused before anything is read', () => {
  test('when it uses too many aliases', async () => {
    const many = Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: __typename`).join(' ');
    expectRefusal(await ask(`{ ${many} }`), 'TOO_MANY_ALIASES', /31 个别名，最多 30 个.*拆成/);
  });

  test('when it is nested too deep, also through fragments', async () => {
    const nested = (levels: number): string => (levels === 0 ? 'code' : `children { ${nested(levels - 1)} }`);
    expectRefusal(await ask(`{ counties { ${nested(11)} } }`), 'QUERY_TOO_DEEP', /嵌套 13 层，最多 12 层/);
    const spread = `{ counties { ...f } } fragment f on Division { ${nested(11)} }`;
    expectRefusal(await ask(spread), 'QUERY_TOO_DEEP', /13 层/);
  });

  test.each([201, -1])('when a page of %i is asked for', async (first) => {
    expectRefusal(await ask(`{ ${users(first)} }`), 'PAGE_TOO_LARGE', /0 到 200 条/);
  });

  test('when a page too large hides in a variable or a fragment', async () => {
    const hidden = 'query ($n: Int) { ...q } fragment q on Query { users(first: $n) { totalCount } }';
    expectRefusal(await ask(hidden, { n: 1000 }), 'PAGE_TOO_LARGE', /200/);
    expect((await ask(hidden, { n: 200 })).errors).toEqual([]);
  });

  test('when it costs too much, with both numbers said', async () => {
    const entries = 'auditEntries(first: 200) { edges { node { id at who action subject purpose result } } }';
    const query = `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: ${entries}`).join(' ')} }`;
    expectRefusal(await ask(query), 'QUERY_TOO_COSTLY', /代价 54030，最多 50000.*减小 first/);
  });

  test('when it is too long to be worth reading', async () => {
    const answer = await ask(`{ ${'__typename '.repeat(LIMITS.tokens)} }`);
    expect(answer.errors[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });
});

describe('the shape of a query', () => {
  test.each([
    ['{ a }', 1],
    ['{ a { b { c } } d }', 3],
    ['{ ...f } fragment f on Q { a { ...g } } fragment g on A { b { c } }', 3],
    ['{ a { ... on B { c } ... { d { e } } } }', 3],
    ['{ __schema { types { fields { type { ofType { name } } } } } }', 0],
  ])('%s is %i levels deep', (query, depth) => expect(depthOf(parse(query))).toBe(depth));

  test('aliases are counted in fragments too', () => {
    expect(aliasesOf(parse('{ x: a ...f } fragment f on Q { y: b { z: c } d }'))).toBe(3);
  });
});

describe('cost', () => {
  test('every answer says what it cost and what is left, also a failed one', async () => {
    const free = (await ask('{ __typename }')).extensions.cost;
    expect(free).toMatchObject({ query: 0, max: LIMITS.cost });
    const answer = await ask(`{ ${users(10)} }`);
    expect(answer.extensions.cost?.query).toBe(1 + 10 * (1 + 1 + 5));
    expect(answer.extensions.cost?.remaining).toBe((free?.remaining ?? 0) - 71);
    for (const query of ['{ nothing }', '{', `{ ${users(999)} }`, '{ auditEntries { totalCount } }'])
      expect((await ask(query)).extensions.cost).toMatchObject({ max: LIMITS.cost });
  });

  test('strangers cannot spend what others behind the same address need to sign in', async () => {
    const dear = 'mutation { reveal(county: "360722", person: "1", purpose: "测试核查") { id } }';
    const stranger = await hub.ask(dear);
    expect(stranger.extensions.cost).toMatchObject({ query: 10_001, remaining: LIMITS.costPerMinute });
  });

  test('a spent minute is answered with 429 and the seconds to wait', async () => {
    const spender = await hub.account('spender', { role: 'AUDITOR' });
    const page = 'auditEntries(first: 200) { edges { node { id at who action subject purpose result } } }';
    const dear = `{ ${Array.from({ length: 27 }, (_, at) => `a${at}: ${page}`).join(' ')} }`;
    const tries = Math.ceil(LIMITS.costPerMinute / 48_000) + 1;
    const answers = await Promise.all(Array.from({ length: tries }, () => hub.ask(dear, {}, { cookie: spender })));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.errors[0]).toMatchObject({
      message: expect.stringMatching(/请 \d+ 秒后再试/),
      extensions: { code: 'BUDGET_SPENT' },
    });
    expect((await ask(`{ ${users(1)} }`)).errors).toEqual([]);
  });

  test('an asker’s minute is spent, others’ are not, and the next minute is new', () => {
    let now = 0;
    const budget = new Budget(100, () => now);
    expect(budget.spend('a', 60)).toEqual({ granted: true, remaining: 40, resetsInSeconds: 60 });
    now = 10_000;
    expect(budget.spend('a', 60)).toEqual({ granted: false, remaining: 40, resetsInSeconds: 50 });
    expect(budget.spend('b', 60).granted).toBe(true);
    now = 60_000;
    expect(budget.spend('a', 60)).toEqual({ granted: true, remaining: 40, resetsInSeconds: 60 });
  });
});
