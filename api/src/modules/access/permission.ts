import { registerEnumType } from 'type-graphql';

/** What a right allows. Who has which stands in scope.ts. */
const PERMISSIONS = {
  READ_DATA: 'numbers, and households, warnings and clues by pseudonym',
  READ_PERSON: 'names and masked ID numbers and phones in those answers, and rows as handed in',
  REVEAL: 'a full ID number and phone, one person at a time, with a purpose, audited',
  HAND_IN: 'hand in extracts',
  READ_SUBMISSIONS: 'who handed in what and when, problems of a file',
  TRY_RULE: 'what other values of a rule would have warned about; nothing is changed',
  CHECK_MATCHES: 'put households forward for matching, see what was found in full, note explanations',
  KEEP_CONTACTS: 'who the contacts of departments are: handovers, and a full phone for a purpose',
  ASSIGN: 'review clues, send them to townships, hand them over, return a verdict',
  CLOSE_CLUE: 'close a clue whose verdict was given',
  VERIFY: 'receive clues, decompose to villages, visit and answer, tell the applicant',
  DECIDE_CASE: 'steps of a case that are the county’s: reviews, approvals, registration, exit',
  CONVENE: 'open meetings, write their decisions, freeze what they are told',
  EXPORT_LEDGER: 'a ledger with full ID numbers, for a purpose, watermarked and audited',
  PUBLISH_RANKING: 'show a ranking for objections, answer them, publish and withdraw it',
  OBJECT_RANKING: 'say something against a ranking of one’s own unit before it is published',
  MANAGE_USERS: 'accounts and service keys',
  READ_AUDIT: 'the audit',
} as const;

export type Permission = keyof typeof PERMISSIONS;

const names = Object.keys(PERMISSIONS) as Permission[];

/** The names of the rights, as GraphQL has them. */
export const Permissions = Object.fromEntries(names.map((name) => [name, name])) as { [Name in Permission]: Name };

registerEnumType(Permissions, {
  name: 'Permission',
  description: '权限',
  valuesConfig: Object.fromEntries(names.map((name) => [name, { description: PERMISSIONS[name] }])),
});
