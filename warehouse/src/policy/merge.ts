import type { Department, Parameter, Policy, PolicyRule, PolicySet } from './types.ts';

/** The lower list over the upper one: what both name is the lower's. */
function over<T>(upper: readonly T[], lower: readonly T[], key: (one: T) => unknown): T[] {
  const both = new Map(upper.map((one) => [key(one), one]));
  for (const one of lower) both.set(key(one), one);
  return [...both.values()];
}

function departments(upper: readonly Department[], lower: readonly Department[]): Department[] {
  const known = new Map(upper.map((one) => [one.id, one]));
  const both = lower.map((one) => {
    const above = known.get(one.id);
    return above ? { ...above, ...one, synonyms: [...new Set([...above.synonyms, ...one.synonyms])] } : one;
  });
  return over(upper, both, ({ id }) => id);
}

/** A parameter with what a lower document set: from its first month on, the superior's versions no longer hold. */
function withSet(parameter: Parameter, { versions }: PolicySet): Parameter {
  const from = versions[0]?.from ?? '';
  const { approval, ...rest } = parameter;
  return {
    ...rest,
    ...(approval ? { wasOpen: true } : {}),
    versions: [...parameter.versions.filter((version) => version.from < from), ...versions],
  };
}

function ruleWith(rule: PolicyRule, sets: readonly PolicySet[]): PolicyRule {
  const own = sets.filter((set) => set.rule === rule.id);
  if (own.length === 0) return rule;
  const parameters = rule.parameters.map((parameter) =>
    own.filter((set) => set.parameter === parameter.name).reduce(withSet, parameter),
  );
  return { ...rule, parameters };
}

/** A document laid over the law above it: what it sets holds, what it is silent about stays. */
export function layOver(upper: Policy, lower: Policy): Policy {
  const { parent, sets, ...own } = lower;
  const settled = new Set(sets.map(({ rule, parameter }) => `${rule}.${parameter}`));
  const coverage = own.coverage ?? upper.coverage;
  return {
    ...own,
    effectiveFrom: upper.effectiveFrom,
    layers: [...upper.layers, ...own.layers],
    sets: [],
    departments: departments(upper.departments, own.departments),
    clauses: [...upper.clauses, ...own.clauses],
    extracts: [...upper.extracts, ...own.extracts],
    rules: [...upper.rules.map((rule) => ruleWith(rule, sets)), ...own.rules],
    open: [...upper.open.filter(({ id }) => !settled.has(id)), ...own.open],
    settings: over(upper.settings, own.settings, ({ name }) => name),
    incomeLines: over(upper.incomeLines, own.incomeLines, ({ year }) => year),
    oneOff: over(upper.oneOff, own.oneOff, ({ id }) => id),
    ...(coverage ? { coverage } : {}),
    matches: over(upper.matches, own.matches, ({ id }) => id),
    matchSkips: [...upper.matchSkips, ...own.matchSkips],
    calendar: {
      ...upper.calendar,
      ...own.calendar,
      meetings: over(upper.calendar.meetings, own.calendar.meetings, ({ id }) => id),
      outbound: over(upper.calendar.outbound, own.calendar.outbound, ({ id }) => id),
    },
    procedure: {
      ...upper.procedure,
      ...own.procedure,
      steps: own.procedure.steps.length > 0 ? own.procedure.steps : upper.procedure.steps,
      exit: own.procedure.exit.length > 0 ? own.procedure.exit : upper.procedure.exit,
    },
  };
}
