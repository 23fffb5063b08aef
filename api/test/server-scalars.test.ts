import { GraphQLError, parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readEnv } from '../src/env.ts';
import { Day, Decimal, DivisionCode, Instant, Month, Quarter } from '../src/scalars.ts';

const TEXTS = [
  {
    scalar: Month,
    good: ['2023-07', '1999-12'],
    bad: ['2023-13', '2023-00', '2023-7', '2023/07', '202307', '2023-07-32', 202307, null],
  },
  { scalar: Quarter, good: ['2023Q1', '2023Q4'], bad: ['2023Q0', '2023Q5', '2023q1', '2023-Q1', 2023] },
  {
    scalar: Decimal,
    good: ['0', '-12.50', '123456789012345678.1234'],
    bad: ['', '1e3', '1,000', '.5', '5.', 'NaN', '+1', 1.5],
  },
  {
    scalar: DivisionCode,
    good: ['360722', '360722100', '360722100001'],
    bad: ['3607', '36072210', '3607221', '36072210000', '360722 ', "360722'", 360722],
  },
  {
    scalar: Day,
    good: ['2023-02-28', '2024-02-29'],
    bad: ['2023-02-29', '2023-2-1', '2023-02-30', '20230228', '2023-02-28T00:00:00Z'],
  },
];

describe.each(TEXTS)('$scalar.name', ({ scalar, good, bad }) => {
  test.each(good)('%s goes in and out unchanged', (text) => {
    expect(scalar.parseValue(text)).toBe(text);
    expect(scalar.parseLiteral(parseValue(JSON.stringify(text)))).toBe(text);
    expect(scalar.serialize(text)).toBe(text);
  });
  test.each(bad.map((value) => [value]))('%j is refused with a Chinese word on its form', (value) => {
    expect(() => scalar.parseValue(value)).toThrow(/不是有效的.*应为/);
    expect(() => scalar.parseLiteral(parseValue(JSON.stringify(value)))).toThrow(GraphQLError);
  });
});

test('a month of the store is written without its day', () => {
  expect(Month.serialize('2023-07-01')).toBe('2023-07');
  expect(Month.serialize(new Date('2023-07-01T00:00:00Z'))).toBe('2023-07');
});

test('an instant carries its time zone', () => {
  expect(Instant.parseValue('2023-07-01T08:00:00+08:00')).toEqual(new Date('2023-07-01T00:00:00Z'));
  expect(Instant.serialize(new Date('2023-07-01T00:00:00Z'))).toBe('2023-07-01T00:00:00.000Z');
  for (const text of ['2023-07-01', '2023-07-01T08:00:00', '2023-02-30T00:00:00Z', '8', 8])
    expect(() => Instant.parseValue(text)).toThrow(/时刻应写成/);
});

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readEnv({}, '/base')).toEqual({
      dataFolder: '/base/.data',
      configFolder: '/base/.data/config',
      clickhouseUrl: null,
      databaseUrl: null,
      host: '127.0.0.1',
      port: 4000,
      secureCookie: false,
      production: false,
      trustedProxies: 0,
      signInsPerMinute: 60,
      inbox: null,
      maxUpload: 512 * 2 ** 20,
      originalsDays: 3 * 365,
      applyPerAddress: 20,
      applyPerVillage: 60,
      applyPerHour: 600,
      receiptsPerMinute: 10,
      maxAttachment: 10 * 2 ** 20,
      attachmentsPerClue: 20,
      attachmentsDays: 3 * 365,
      smtpUrl: null,
      smtpFrom: null,
    });
  });
  test('the folder of own documents may stand elsewhere', () => {
    expect(readEnv({ HUB_CONFIG: 'law' }, '/base').configFolder).toBe('/base/law');
  });
  test('a value that cannot be understood is named', () => {
    expect(() => readEnv({ API_PORT: 'x' })).toThrow('环境变量 API_PORT=x 不是 0 到 65535 的整数：请改正后再启动。');
    expect(() => readEnv({ SECURE_COOKIE: 'maybe' })).toThrow(/SECURE_COOKIE=maybe 应为 1 或 0/);
  });
});
