import type { MeasureFilter } from '../../gql/graphql.ts';

/** The list of a filter that a dimension's values go into. */
export const LIST_OF: Readonly<Record<string, keyof MeasureFilter>> = {
  TOWN: 'towns',
  VILLAGE: 'villages',
  DEPARTMENT: 'departments',
  EXTRACT: 'extracts',
  RULE: 'rules',
  CHANNEL: 'channels',
  RISK: 'risks',
  TYPE: 'types',
  KIND: 'kinds',
  PAIR: 'pairs',
};

/** The filter that keeps one value of a dimension, '' for what has none; null where the hub cannot be asked so. */
export function narrowedTo(dimension: string, code: string): MeasureFilter | null {
  const list = LIST_OF[dimension];
  if (!list) return {};
  return code === '' && (dimension === 'TOWN' || dimension === 'VILLAGE') ? null : { [list]: [code] };
}
