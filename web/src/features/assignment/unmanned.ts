interface Town {
  code: string;
  name: string;
}

/** Codes of townships, among some, that nobody has an account to visit for. */
export function townsWithout(
  towns: readonly (Town | null | undefined)[],
  verifiers: readonly { division: string }[],
): string[] {
  const manned = new Set(verifiers.map(({ division }) => division.slice(0, 9)));
  return towns.flatMap((town) => (town && !manned.has(town.code) ? [town.code] : []));
}

/** Names of those among the townships of some clues, each once. */
export function namesWithout(towns: readonly (Town | null | undefined)[], without: readonly string[]): string[] {
  const names = towns.flatMap((town) => (town && without.includes(town.code) ? [town.name] : []));
  return [...new Set(names)];
}
