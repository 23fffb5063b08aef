/**
 * SQL with bound values. A value in the template becomes a typed parameter and never enters the text;
 * another Sql is spliced in with its own values. `text` and `values` can be printed and compared in tests.
 */
export class Sql {
  constructor(
    readonly text: string,
    readonly values: Readonly<Record<string, unknown>>,
  ) {}
}

type Bound = { type: string; value: unknown };
const bound =
  (type: string) =>
  (value: unknown): Bound => ({ type, value });

/** Types for values whose JavaScript type does not say enough. */
export const month = bound('Date');
export const day = bound('Date32');
export const key = bound('UInt128');
export const id64 = bound('UInt64');
export const uuid = bound('UUID');
export const decimal = bound('Decimal(18, 4)');
/** Lists of whole numbers: the engine does not read them from quoted text. */
const integers = (type: string) => (values: readonly (string | bigint)[]) => bound(type)(values.map(BigInt));
export const keys = integers('Array(UInt128)');
export const ids64 = integers('Array(UInt64)');

type Value = Sql | Bound | string | number | boolean | readonly string[];

function typed(value: Exclude<Value, Sql>): Bound {
  if (typeof value === 'string') return { type: 'String', value };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'Int64' : 'Float64', value };
  if (typeof value === 'boolean') return { type: 'Bool', value };
  if (Array.isArray(value)) return { type: 'Array(String)', value };
  return value as Bound;
}

/** Tag of a statement: sql`select 1 where a = ${value} and ${condition}`. */
export function sql(parts: TemplateStringsArray, ...given: Value[]): Sql {
  const values: Record<string, unknown> = {};
  let text = parts[0] ?? '';
  given.forEach((value, at) => {
    if (value instanceof Sql) {
      let part = value.text;
      for (const [name, inner] of Object.entries(value.values).reverse()) {
        const renamed = `p${Object.keys(values).length}`;
        part = part.replaceAll(`{${name}:`, `{\u0000${renamed}:`);
        values[renamed] = inner;
      }
      text += part.replaceAll('\u0000', '');
    } else {
      const name = `p${Object.keys(values).length}`;
      const { type, value: inner } = typed(value);
      values[name] = inner;
      text += `{${name}:${type}}`;
    }
    text += parts[at + 1] ?? '';
  });
  return new Sql(text, values);
}

/** Text that stands in our own source (a table or column name), never a value from outside. */
export const raw = (text: string): Sql => new Sql(text, {});

/** Joins conditions with `and`; none of them is no restriction, which the caller must mean. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? raw('true')
    : conditions.slice(1).reduce((sum, next) => sql`${sum} and ${next}`, conditions[0] as Sql);
}
