import type { Policy, PolicyRule } from './types.ts';

/** A rule with the document it stands in, as `hub rules` lists it. */
export interface ListedRule extends PolicyRule {
  county: string;
  policy: string;
  document: string;
}

/** All documents in force, one a county. */
export class PolicyBook {
  private readonly byCounty = new Map<string, Policy>();

  /** @throws when two documents claim one county, or one rule id is used twice */
  constructor(readonly policies: readonly Policy[]) {
    const rules = new Set<string>();
    for (const policy of policies) {
      const other = this.byCounty.get(policy.jurisdiction);
      if (other) throw new Error(`${policy.jurisdiction} 有两份政策文件：${other.id}、${policy.id}，请只留一份。`);
      this.byCounty.set(policy.jurisdiction, policy);
      for (const { id } of policy.rules) {
        if (rules.has(id)) throw new Error(`规则编号“${id}”在两份政策文件中重复，请改名。`);
        rules.add(id);
      }
    }
  }

  counties(): string[] {
    return [...this.byCounty.keys()].sort();
  }

  has(county: string): boolean {
    return this.byCounty.has(county);
  }

  /** @throws when the county has no document */
  forCounty(county: string): Policy {
    const policy = this.byCounty.get(county);
    if (!policy) throw new Error(`${county} 没有政策文件：可用 ${this.counties().join('、')}。`);
    return policy;
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
}
