import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Path, Source } from './source.ts';

const WORDS: Readonly<Record<string, (params: Record<string, unknown>) => string>> = {
  required: ({ missingProperty }) => `缺少“${missingProperty}”。`,
  additionalProperties: ({ additionalProperty }) => `不认识“${additionalProperty}”，请检查拼写或删去。`,
  type: ({ type }) => `类型不对，应为 ${type}；编号、代码和日期请加引号。`,
  enum: ({ allowedValues }) => `应为 ${(allowedValues as unknown[]).join('、')} 之一。`,
  const: ({ allowedValue }) => `只能写 ${allowedValue}。`,
  pattern: ({ pattern }) => `写法不对，应符合 ${pattern}。`,
  minItems: () => '至少要有一项。',
  minLength: () => '不能为空。',
  uniqueItems: () => '有重复的项。',
  minimum: ({ limit }) => `不能小于 ${limit}。`,
  maximum: ({ limit }) => `不能大于 ${limit}。`,
  exclusiveMinimum: ({ limit }) => `应大于 ${limit}。`,
  minProperties: () => '至少要有一项。',
  propertyNames: ({ propertyName }) => `名称“${propertyName}”只能用小写字母和下划线。`,
};

/** A choice by where it stands: values of a parameter, or the grounds of anything else. */
function choice({ keyword, instancePath }: ErrorObject): string | undefined {
  const value = /\/parameters\/|^\/sets\//.test(instancePath);
  if (keyword === 'anyOf')
    return value ? '须有原话（quote）或理由（reason）。' : '须有出处（clause）或理由（reason）。';
  if (keyword !== 'oneOf') return undefined;
  return value ? '应恰好写 number、list、flag、map、versions 中的一种。' : '应恰好写可选写法中的一种。';
}

/** What stands inside a choice or a condition is told once, by the choice itself. */
const told = ({ keyword, schemaPath }: ErrorObject): boolean =>
  (keyword in WORDS || keyword === 'oneOf' || keyword === 'anyOf') &&
  !/\/(oneOf|anyOf)\/\d/.test(schemaPath) &&
  !/\/propertyNames\//.test(schemaPath);

/** Steps of a JSON pointer; numbers name the place in a list. */
function steps(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** A schema made into a check: it does not change while we run, and making one takes longer than checking with it. */
const CHECKS = new Map<string, ValidateFunction>();

function checkOf(schemaFile: string): ValidateFunction {
  const known = CHECKS.get(schemaFile);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false });
  const made = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
  CHECKS.set(schemaFile, made);
  return made;
}

/** A check of a file's form against a JSON Schema: every fault is noted with its line. */
export function schemaCheck(schemaFile: string): (source: Source) => void {
  const validate = checkOf(schemaFile);
  return (source) => {
    if (validate(source.value)) return;
    for (const error of (validate.errors ?? []).filter(told)) {
      const path = steps(error.instancePath);
      const extra = error.params.additionalProperty as string | undefined;
      const words = choice(error) ?? WORDS[error.keyword]?.(error.params) ?? '写法不对。';
      source.problem(extra ? [...path, extra] : path, `${path.length > 0 ? `${path.join('.')} ` : ''}${words}`);
    }
    if ((validate.errors ?? []).length > 0 && !(validate.errors ?? []).some(told)) source.problem([], '内容不合规定。');
  };
}
