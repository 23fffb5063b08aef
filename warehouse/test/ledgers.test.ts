import { expect, it } from 'vitest';
import { loadLedgers } from '../src/ledgers.ts';
import { loadPolicies } from '../src/policy/load.ts';

it('every form that a document names is there, and quotes the document word for word', () => {
  const [ledgers, policies] = [loadLedgers(), loadPolicies()];
  const named = policies.policies.flatMap(({ procedure }) => procedure.ledger?.forms ?? []);
  expect(named.sort()).toEqual(
    ledgers
      .all()
      .map(({ id }) => id)
      .sort(),
  );
  for (const { clause } of ledgers.all()) {
    if (!clause) continue;
    const document = policies.document(clause.policy);
    const paragraphs = document?.clauses.filter(({ article }) => article === clause.article) ?? [];
    expect(
      paragraphs.some((paragraph) => paragraph.text.includes(clause.quote)),
      clause.quote,
    ).toBe(true);
  }
});
