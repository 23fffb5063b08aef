import { createRequire } from 'node:module';
import { type DocumentNode, type GraphQLSchema, getNullableType, isCompositeType, isListType } from 'graphql';
import type * as Complexity from 'graphql-query-complexity';
import { Refusal } from './errors.ts';

/** Its module build brings a second graphql, whose types are strangers to ours; the CommonJS build does not. */
const { fieldExtensionsEstimator, getComplexity } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof Complexity;

/** Entries of a page at most. */
export const LARGEST_PAGE = 200;
/** Entries a list without pages is taken to have. */
const USUAL_LIST = 5;

/** @throws PAGE_TOO_LARGE */
function pageOf(first: unknown): number {
  const size = typeof first === 'number' ? first : LARGEST_PAGE;
  if (size < 0 || size > LARGEST_PAGE)
    throw new Refusal('PAGE_TOO_LARGE', `每页应为 0 到 ${LARGEST_PAGE} 条：请改小 first，用 after 翻页。`);
  return size;
}

/** A field costs 1; what stands in a page or a list counts as often as it may occur. Introspection is free. */
const estimate: Complexity.ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (type.name.startsWith('__') || field.name.startsWith('__')) return 0;
  if ('first' in args) return 1 + pageOf(args.first) * childComplexity;
  const paged = type.name.endsWith('Connection') && field.name === 'edges';
  const nullable = getNullableType(field.type);
  const list = !paged && isListType(nullable) && isCompositeType(getNullableType(nullable.ofType));
  return 1 + (list ? USUAL_LIST : 1) * childComplexity;
};

/**
 * What answering would cost, before anything is read. Variables must be valid.
 * @throws PAGE_TOO_LARGE, or QUERY_TOO_COSTLY when the query is too large to be reckoned
 */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown>,
  operationName?: string | null,
): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      ...(operationName ? { operationName } : {}),
      estimators: [fieldExtensionsEstimator(), estimate],
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('QUERY_TOO_COSTLY', '查询过大，无法估算：请拆成几次查询。');
  }
}
