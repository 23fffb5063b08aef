import { chainOf, isUnder, levelOf } from './level.ts';
import { layOver } from './merge.ts';
import type { Policy, PolicyRule } from './types.ts';

/** A rule with the document it stands in, as `hub rules` lists it. */
export interface ListedRule extends PolicyRule {
  /** Code of the county, city or province that the document speaks to. */
  county: string;
  policy: string;
  document: string;
}

/** All documents in force, found by the county they hold for. */
export class PolicyBook {
  private readonly byId: ReadonlyMap<string, Policy>;
  /** The last document of each jurisdiction, laid over those above it. */
  private readonly laws = new Map<string, Policy>();

  /**
   * @param policies documents, each as its own file says
   * @param known codes of all counties there are: a province's document holds for those below it
   * @throws when two documents claim one jurisdiction and neither completes the other, or a rule id is used twice
   */
  constructor(
    readonly policies: readonly Policy[],
    private readonly known: readonly string[] = [],
  ) {
    this.byId = new Map(policies.map((policy) => [policy.id, policy]));
    for (const code of new Set(policies.map(({ jurisdiction }) => jurisdiction)))
      this.laws.set(code, this.merged(this.last(code)));
    const rules = new Set<string>();
    for (const { id } of policies.flatMap((policy) => policy.rules)) {
      if (rules.has(id)) throw new Error(`规则编号“${id}”在两份政策文件中重复，请改名。`);
      rules.add(id);
    }
  }

  /** County codes that some document covers. */
  counties(): string[] {
    const own = [...this.laws.keys()].filter((code) => levelOf(code) === 'county');
    return [...new Set([...own, ...this.known.filter((code) => this.lawOf(code))])].sort();
  }

  has(county: string): boolean {
    return levelOf(county) === 'county' && this.covers(county);
  }

  /**
   * The law of a county: its nearest document, laid over those it completes. Its `jurisdiction` is the county.
   * @throws when the county has no document
   */
  forCounty(county: string): Policy {
    if (!this.has(county)) throw new Error(`${county} 没有政策文件：可用 ${this.counties().join('、')}。`);
    return this.forJurisdiction(county);
  }

  /** A document laid over those above it; absent when there is none of that id. */
  document(id: string): Policy | undefined {
    const policy = this.byId.get(id);
    return policy && this.merged(policy);
  }

  /** The law as it stands for a province, city or county. @throws when no document covers it */
  forJurisdiction(code: string): Policy {
    const law = this.lawOf(code);
    if (!law) throw new Error(`${code} 没有政策文件：可用 ${[...this.laws.keys()].sort().join('、')}。`);
    return law.jurisdiction === code ? law : { ...law, jurisdiction: code };
  }

  /** Whether some document speaks to a province, city or county, or to one above it. */
  covers(code: string): boolean {
    return this.lawOf(code) !== undefined;
  }

  /** Counties at or below a code that some document covers. */
  countiesUnder(code: string): string[] {
    return this.counties().filter((county) => isUnder(county, code));
  }

  /** Every rule of every document. */
  rules(): ListedRule[] {
    return this.policies.flatMap((policy) =>
      policy.rules.map((rule) => ({
        ...rule,
        county: policy.jurisdiction,
        policy: policy.id,
        document: policy.documentNo,
      })),
    );
  }

  private lawOf(code: string): Policy | undefined {
    const nearest = chainOf(code).find((one) => this.laws.has(one));
    return nearest === undefined ? undefined : this.laws.get(nearest);
  }

  /** Of several documents of one jurisdiction, the one that no other completes. */
  private last(code: string): Policy {
    const own = this.policies.filter(({ jurisdiction }) => jurisdiction === code);
    const completed = new Set(own.map(({ parent }) => parent));
    const [last, other] = own.filter(({ id }) => !completed.has(id));
    if (last && !other) return last;
    const ids = own.map(({ id }) => id).join('、');
    throw new Error(`${code} 有两份政策文件：${ids}，请只留一份，或以 parent 写明哪一份补充哪一份。`);
  }

  private merged(policy: Policy): Policy {
    const parent = policy.parent === undefined ? undefined : this.byId.get(policy.parent);
    return parent ? layOver(this.merged(parent), policy) : policy;
  }
}
