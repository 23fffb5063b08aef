import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A scalar that travels as text, in and out. `read` gives the value or null when the text is not one. */
function textScalar(name: string, description: string, shape: string, read: (text: string) => string | null) {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text === null)
      throw new GraphQLError(`「${String(value).slice(0, 40)}」不是有效的${description}：应为 ${shape}。`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return text;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description: `${description}：${shape}`,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => parse(value instanceof Date ? value.toISOString().slice(0, 10) : value),
  });
}

const matching = (pattern: RegExp) => (text: string) => (pattern.test(text) ? text : null);

function realDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text ? text : null;
}

/** A month, 'YYYY-MM'. A day of that month is also taken from the stores. */
export const Month = textScalar('Month', '月份', 'YYYY-MM', (text) => {
  const [, month, day] = /^(\d{4}-(?:0[1-9]|1[0-2]))(-\d{2})?$/.exec(text) ?? [];
  return month && (day === undefined || realDay(text)) ? month : null;
});

/** A quarter, 'YYYYQn'. */
export const Quarter = textScalar('Quarter', '季度', 'YYYYQn', matching(/^\d{4}Q[1-4]$/));

/** A decimal number as text, so that no digit is lost. */
export const Decimal = textScalar('Decimal', '小数', '十进制数字文本', matching(/^-?\d{1,24}(\.\d{1,10})?$/));

/** A division of NBS: county 6, town 9, village 12 digits. */
export const DivisionCode = textScalar(
  'DivisionCode',
  '行政区划代码',
  '6、9 或 12 位数字',
  matching(/^\d{6}(\d{3}){0,2}$/),
);

/** A calendar day, 'YYYY-MM-DD'. */
export const Day = textScalar('Date', '日期', 'YYYY-MM-DD', realDay);

/** An instant: ISO 8601 with time zone. Times of the stores arrive as Date. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: '时刻：ISO 8601，含时区',
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
  serialize: (value) => instant(value instanceof Date ? value.toISOString() : value).toISOString(),
});

function instant(value: unknown): Date {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
  const date = typeof value === 'string' && pattern.test(value) && realDay(value.slice(0, 10)) ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime()))
    throw new GraphQLError('时刻应写成 2024-01-31T08:00:00+08:00 的形式。', { extensions: { code: 'BAD_USER_INPUT' } });
  return date;
}
