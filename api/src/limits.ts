import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { GraphQLError, getVariableValues } from 'graphql';
import { Budget } from './budget.ts';
import type { Context } from './context.ts';
import { costOf } from './cost.ts';
import { Refusal } from './errors.ts';
import { aliasesOf, depthOf } from './query-shape.ts';

/** What one query, and one asker in a minute, may cost. The dashboard's dearest page, 50 warnings, costs about 3,600. */
export const LIMITS = {
  depth: 12,
  aliases: 30,
  /** Words and signs in a document. */
  tokens: 5000,
  cost: 50_000,
  costPerMinute: 1_000_000,
};

/** What every answer says about its cost, in `extensions.cost`. */
export interface Cost {
  query: number;
  max: number;
  remaining: number;
  resetsInSeconds: number;
}

function refuseShape({ document }: GraphQLRequestContextDidResolveOperation<Context>): void {
  const depth = depthOf(document);
  if (depth > LIMITS.depth)
    throw new Refusal('QUERY_TOO_DEEP', `查询嵌套 ${depth} 层，最多 ${LIMITS.depth} 层：请拆成几次查询。`);
  const aliases = aliasesOf(document);
  if (aliases > LIMITS.aliases)
    throw new Refusal('TOO_MANY_ALIASES', `查询用了 ${aliases} 个别名，最多 ${LIMITS.aliases} 个：请拆成几次查询。`);
}

/** The reckoned cost; 0 when the operation or its variables are wrong, which execution reports before it reads anything. */
function reckon({ schema, document, operation, request }: GraphQLRequestContextDidResolveOperation<Context>): number {
  if (!operation) return 0;
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
  if (given.errors) return 0;
  const cost = costOf(schema, document, request.variables ?? {}, request.operationName);
  if (cost > LIMITS.cost)
    throw new Refusal(
      'QUERY_TOO_COSTLY',
      `查询代价 ${cost}，最多 ${LIMITS.cost}：请减小 first、少取几层，或拆成几次查询。`,
    );
  return cost;
}

const askerOf = ({ contextValue }: GraphQLRequestContext<Context>): string =>
  contextValue.principal?.id ?? `address:${contextValue.caller.ip}`;

function refused(refusal: unknown): unknown {
  if (!(refusal instanceof Refusal)) return refusal;
  const status = refusal.code === 'BUDGET_SPENT' ? 429 : 400;
  return new GraphQLError(refusal.message, { originalError: refusal, extensions: { http: { status } } });
}

/** Depth, aliases, page size, cost of a query and of an asker's minute: judged before anything is read. */
export function limits(budget = new Budget(LIMITS.costPerMinute)): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let query = 0;
      return {
        async didResolveOperation(request) {
          try {
            refuseShape(request);
            query = reckon(request);
            // A stranger is refused field by field and reads nothing; a spent budget would keep others from signing in.
            const charged = request.contextValue.principal ? query : 0;
            const { granted, resetsInSeconds } = budget.spend(askerOf(request), charged);
            if (!granted)
              throw new Refusal('BUDGET_SPENT', `这一分钟内的查询总量已用完：请 ${resetsInSeconds} 秒后再试。`);
          } catch (error) {
            throw refused(error);
          }
        },
        async willSendResponse(request) {
          const { body } = request.response;
          if (body.kind !== 'single') return;
          const { remaining, resetsInSeconds } = budget.spend(askerOf(request), 0);
          const cost: Cost = { query, max: LIMITS.cost, remaining, resetsInSeconds };
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}
