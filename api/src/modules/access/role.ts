import { registerEnumType } from 'type-graphql';

/** Duties of an account. SERVICE is another system. */
export enum Role {
  COUNTY_LEADER = 'COUNTY_LEADER',
  COUNTY_OFFICE = 'COUNTY_OFFICE',
  ANALYST = 'ANALYST',
  DEPARTMENT_LIAISON = 'DEPARTMENT_LIAISON',
  TOWNSHIP_HEAD = 'TOWNSHIP_HEAD',
  TOWNSHIP_VERIFIER = 'TOWNSHIP_VERIFIER',
  ADMINISTRATOR = 'ADMINISTRATOR',
  AUDITOR = 'AUDITOR',
  SERVICE = 'SERVICE',
}

registerEnumType(Role, { name: 'Role' });

/** Roles as screens call them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  COUNTY_LEADER: '县领导',
  COUNTY_OFFICE: '县工作专班',
  ANALYST: '数据分析员',
  DEPARTMENT_LIAISON: '部门联络员',
  TOWNSHIP_HEAD: '乡镇负责人',
  TOWNSHIP_VERIFIER: '乡镇核查员',
  ADMINISTRATOR: '系统管理员',
  AUDITOR: '安全审计员',
  SERVICE: '外部系统',
};
