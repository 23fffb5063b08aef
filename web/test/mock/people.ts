import { PLACE } from './county.ts';

const ROLE_NAMES: Record<string, string> = {
  COUNTY_LEADER: '县领导',
  COUNTY_OFFICE: '县巩固办',
  ANALYST: '分析员',
  DEPARTMENT_LIAISON: '部门联络员',
  TOWNSHIP_HEAD: '乡镇负责人',
  TOWNSHIP_VERIFIER: '入户核查员',
  CITY_OFFICE: '市级专班',
  ADMINISTRATOR: '管理员',
  AUDITOR: '审计员',
};
/** Names a tester signs in with; the password of all is `mock-password`. */
export const NAMES: Record<string, string> = {
  leader: 'COUNTY_LEADER',
  office: 'COUNTY_OFFICE',
  analyst: 'ANALYST',
  liaison: 'DEPARTMENT_LIAISON',
  township: 'TOWNSHIP_HEAD',
  verifier: 'TOWNSHIP_VERIFIER',
  city: 'CITY_OFFICE',
  admin: 'ADMINISTRATOR',
  auditor: 'AUDITOR',
};

const CITY = { code: '360700', name: '赣州市', level: 'CITY', parent: '360000', children: [] };

const SEES = ['READ_DATA', 'READ_PERSON', 'READ_SUBMISSIONS'];
/** What the roles of the journeys may do that not every reader may. */
const RIGHTS: Record<string, string[]> = {
  COUNTY_LEADER: [...SEES, 'TRY_RULE'],
  COUNTY_OFFICE: [
    ...SEES,
    'REVEAL',
    'HAND_IN',
    'TRY_RULE',
    'CHECK_MATCHES',
    'KEEP_CONTACTS',
    'ASSIGN',
    'DECIDE_CASE',
    'EXPORT_LEDGER',
    'PUBLISH_RANKING',
  ],
  ANALYST: ['READ_DATA', 'READ_SUBMISSIONS', 'TRY_RULE'],
  DEPARTMENT_LIAISON: [...SEES, 'HAND_IN', 'OBJECT_RANKING'],
  TOWNSHIP_HEAD: ['READ_DATA', 'READ_PERSON', 'REVEAL', 'VERIFY', 'OBJECT_RANKING'],
  TOWNSHIP_VERIFIER: ['READ_DATA', 'READ_PERSON', 'REVEAL', 'VERIFY'],
  ADMINISTRATOR: ['MANAGE_USERS', 'READ_AUDIT'],
  AUDITOR: ['READ_AUDIT'],
};

/** The signed-in person of a role. */
export const user = (role: string) => ({
  id: role,
  name: role.toLowerCase(),
  displayName: `演示${ROLE_NAMES[role] ?? ''}`,
  role,
  roleName: ROLE_NAMES[role] ?? role,
  rights: RIGHTS[role] ?? ['READ_DATA', 'READ_SUBMISSIONS'],
  county: role === 'CITY_OFFICE' ? null : PLACE,
  division: role.startsWith('TOWN') ? PLACE.children[1] : role === 'CITY_OFFICE' ? CITY : null,
  department: role === 'DEPARTMENT_LIAISON' ? 'yb' : null,
  mustChangePassword: false,
});
