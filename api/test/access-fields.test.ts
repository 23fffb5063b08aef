import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSchema } from '../src/schema.ts';
import { openTestHub, type TestHub } from './hub.ts';

const HERE = '360722';
const THERE = '360733';

/** Something that fits each scalar, so that every field can be asked. */
const SCALARS: Record<string, string> = {
  DivisionCode: `"${HERE}"`,
  Month: '"2023-07"',
  Date: '"2023-07-01"',
  Decimal: '"1"',
  ID: '"1"',
  Int: '1',
  Boolean: 'true',
  String: '"入户核查联系"',
};

/** The smallest value of a type: of an input, what it requires and no more. */
function smallest(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  if (!isInputObjectType(named)) return SCALARS[named.name] ?? `"${named.name}"`;
  const own = Object.values(named.getFields()).filter(isRequiredInputField);
  return `{ ${own.map((field) => `${field.name}: ${smallest(field.type)}`).join(', ')} }`;
}

type Field = GraphQLField<unknown, unknown>;

/** The smallest question to a field: required arguments and no more. */
function question({ name, args, type }: Field): string {
  const given = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${smallest(arg.type)}`);
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''}`;
}

const schema = await makeSchema();
const fields = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ field, ask: `{ ${question(field)} }` })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
    field,
    ask: `mutation { ${question(field)} }`,
  })),
];
const ofCounty = fields
  .filter(({ field }) => field.args.some(({ name }) => name === 'county'))
  .map(({ field, ask }) => ({ name: field.name, ask }));

let hub: TestHub;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  hub = await openTestHub();
  cookies.stranger = await hub.account('stranger', { role: 'COUNTY_OFFICE', division: THERE });
  cookies.city = await hub.account('city', { role: 'CITY_OFFICE', division: '371300' });
  cookies.province = await hub.account('province', { role: 'PROVINCE_OFFICE', division: '370000' });
  cookies.town = await hub.account('town', { role: 'TOWNSHIP_HEAD', division: `${THERE}100` });
  cookies.administrator = await hub.account('administrator', { role: 'ADMINISTRATOR', division: HERE });
  cookies.auditor = await hub.account('auditor', { role: 'AUDITOR', division: HERE });
});
afterAll(() => hub?.close());

test('there are fields about a county to be tried', () => {
  expect(ofCounty.length).toBeGreaterThan(10);
});

describe.each(ofCounty)('$name', ({ name, ask }) => {
  test('gives nobody anything', async () => {
    const { data, errors } = await hub.ask(ask);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(data?.[name] ?? null).toBeNull();
  });

  test('gives nothing of a county to who works in or over another, manages accounts or audits', async () => {
    for (const [who, cookie] of Object.entries(cookies)) {
      const { data, errors } = await hub.ask(ask, {}, { cookie });
      expect([who, ...errors.map(({ extensions }) => extensions.code)]).toEqual([who, 'FORBIDDEN']);
      expect(data?.[name] ?? null).toBeNull();
    }
  });
});

describe('every other question', () => {
  // What an applicant may ask without an account is tried in intake.test.ts.
  const free = ['me', 'signIn', 'signOut', 'changePassword', 'applyPlace', 'apply', 'application'];
  const rest = fields.filter(
    ({ field }) => !free.includes(field.name) && !ofCounty.some(({ name }) => name === field.name),
  );
  test.each(rest.map(({ field, ask }) => ({ name: field.name, ask })))(
    '$name gives nobody anything',
    async ({ name, ask }) => {
      const { data, errors } = await hub.ask(ask);
      const value = data?.[name] ?? null;
      expect([errors[0]?.extensions.code, value]).toEqual(
        name === 'counties' ? [undefined, []] : ['UNAUTHENTICATED', null],
      );
    },
  );
});
