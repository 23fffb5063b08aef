import type { Column, Contract } from '@dixian/etl';
import type { Citation, Layer, Owners, Policy, PolicyRule, Scope, Store } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';

/** What a county's document and contracts say, found by name. */
export class Law {
  /** Department of each extract. */
  readonly owners: Owners;
  private readonly rules: ReadonlyMap<string, PolicyRule>;
  private readonly titles: ReadonlyMap<string, string>;

  constructor(
    readonly policy: Policy,
    readonly contracts: readonly Contract[],
  ) {
    this.owners = Object.fromEntries(policy.extracts.map(({ id, department }) => [id, department]));
    this.rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
    this.titles = new Map(policy.extracts.map(({ id, title }) => [id, title]));
  }

  rule(id: string): PolicyRule | undefined {
    return this.rules.get(id);
  }

  /** The document nearest to the county. */
  get nearest(): Layer {
    const { layers, ...policy } = this.policy;
    return layers.at(-1) ?? policy;
  }

  layer(id: string | undefined): Layer | undefined {
    return this.policy.layers.find((layer) => layer.id === id);
  }

  /** Whether a document speaks to more than the county itself: to its city or province. */
  fromAbove({ jurisdiction }: Layer): boolean {
    return jurisdiction !== this.policy.jurisdiction;
  }

  /** The document that a phrase stands in: the one named, else the nearest whose paragraph holds the phrase. */
  documentOf({ article, quote }: Citation, policy?: string): Layer {
    const holding = this.policy.clauses.filter((one) => one.article === article && one.text.includes(quote));
    const found = holding.find((one) => one.policy === policy) ?? holding.at(-1);
    return this.layer(found?.policy) ?? this.layer(policy) ?? this.nearest;
  }

  contract(extract: string): Contract | undefined {
    return this.contracts.find(({ id }) => id === extract);
  }

  /** Title of an extract; its id when neither document nor contract knows it any more. */
  title(extract: string): string {
    return this.titles.get(extract) ?? this.contract(extract)?.title ?? extract;
  }

  department(extract: string): string {
    return this.owners[extract] ?? this.contract(extract)?.department ?? '';
  }

  /** Extracts of some departments, or of all. */
  extractsOf(departments: readonly string[]): string[] {
    return Object.keys(this.owners).filter((extract) => departments.includes(this.owners[extract] ?? ''));
  }

  /** Extracts that hold a register of households. */
  get registers(): string[] {
    return this.contracts.filter(({ shape }) => shape === 'register').map(({ id }) => id);
  }

  private get registerColumns(): readonly Column[] {
    return this.contracts.find(({ shape }) => shape === 'register')?.columns ?? [];
  }

  /** A code of the register in the county's own words; null when the register is silent. */
  word(field: string, code: string): string | null {
    if (code === '') return null;
    return this.registerColumns.find((column) => column.field === field)?.codes[code]?.[0] ?? code;
  }

  /** All codes that a field of the register may hold. */
  codes(field: string): string[] {
    return Object.keys(this.registerColumns.find((column) => column.field === field)?.codes ?? {}).filter(Boolean);
  }

  /** The code behind a word of the register, or behind the code itself. */
  code(field: string, word: string): string {
    const codes = this.registerColumns.find((column) => column.field === field)?.codes ?? {};
    return Object.keys(codes).find((code) => code === word || codes[code]?.includes(word)) ?? word;
  }
}

const LAWS = Symbol('laws');

/** The law of a county. @throws NOT_FOUND: a county without a document has no data to show either */
export function lawOf(ctx: Context, { county }: Pick<Scope, 'county'>): Law {
  const laws = ctx.loader(LAWS, () => new Map<string, Law>());
  let law = laws.get(county);
  if (!law) {
    const { policies, contracts } = ctx.services;
    if (!policies.has(county)) throw notFound('这个县的政策文件');
    law = new Law(policies.forCounty(county), contracts.forCounty(county));
    laws.set(county, law);
  }
  return law;
}

/** What reads are put to. */
export const storeOf = ({ services: { warehouse, keyring } }: Context): Store => ({ warehouse, keyring });
