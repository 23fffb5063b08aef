import type { Dimension, Scope } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { AssignmentKind, Channel } from '../assignment/assignment.entity.ts';
import { MeasureKey } from '../measure/measure.type.ts';
import { expectedValues, valueNames } from '../measure/names.ts';
import { type Law, lawOf } from '../policy/law.ts';

/** Codes of a dimension that the county's document and its register know. */
function lawful(law: Law, dimension: Dimension, { department }: Scope): string[] {
  const { extracts, rules } = law.policy;
  const own = extracts.filter((one) => (department ?? one.department) === one.department).map(({ id }) => id);
  switch (dimension) {
    case 'EXTRACT':
      return own;
    case 'RULE':
      return rules.filter(({ extract }) => own.includes(extract)).map(({ id }) => id);
    case 'RISK':
      return rules.filter(({ extract }) => own.includes(extract)).flatMap(({ risk }) => risk);
    case 'TYPE':
      return law.codes('monitored_type');
    case 'KIND':
      return [...law.codes('hh_kind'), ...Object.values(AssignmentKind)];
    case 'CHANNEL':
      return Object.values(Channel);
    default:
      return [];
  }
}

/** Values that a question may be narrowed to, with their names: none where they are too many to choose from. */
export async function dimensionValues(ctx: Context, scope: Scope, dimension: Dimension): Promise<MeasureKey[]> {
  const expected = await expectedValues(ctx, scope, dimension);
  const codes = [...new Set(expected ?? lawful(lawOf(ctx, scope), dimension, scope))];
  const names = await valueNames(ctx, scope, dimension, codes);
  return codes.map((code) => Object.assign(new MeasureKey(), { dimension, code, name: names.get(code) ?? code }));
}
