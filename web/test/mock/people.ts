import { PLACE } from './county.ts';

const ROLE_NAMES: Record<string, string> = {
  COUNTY_LEADER: '县领导',
  COUNTY_OFFICE: '县巩固办',
  ANALYST: '分析员',
  DEPARTMENT_LIAISON: '部门联络员',
  TOWNSHIP_HEAD: '乡镇负责人',
  TOWNSHIP_VERIFIER: '入户核查员',
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
  admin: 'ADMINISTRATOR',
  auditor: 'AUDITOR',
};

/** The signed-in person of a role. */
export const user = (role: string) => ({
  id: role,
  name: role.toLowerCase(),
  displayName: `演示${ROLE_NAMES[role] ?? ''}`,
  role,
  roleName: ROLE_NAMES[role] ?? role,
  county: PLACE,
  division: role.startsWith('TOWN') ? PLACE.children[1] : null,
  department: role === 'DEPARTMENT_LIAISON' ? 'yb' : null,
  mustChangePassword: false,
});
