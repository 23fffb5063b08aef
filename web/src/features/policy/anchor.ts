/** Name of a paragraph within the policy page; articles of several documents may be called alike. */
export const anchorOf = (policy: string, article: string): string => `${policy}-${article}`.replace(/\s+/g, '-');

/** Way to a paragraph on the policy page of a county. */
export const policyLink = (county: string, { policy, article }: { policy: string; article: string }): string =>
  `/${county}/policy#${encodeURIComponent(anchorOf(policy, article))}`;
