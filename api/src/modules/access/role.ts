import { registerEnumType } from 'type-graphql';

/** Duties of an account. SERVICE is another system. */
export enum Role {
  COUNTY_LEADER = 'COUNTY_LEADER',
  COUNTY_OFFICE = 'COUNTY_OFFICE',
  ANALYST = 'ANALYST',
  DEPARTMENT_LIAISON = 'DEPARTMENT_LIAISON',
  TOWNSHIP_HEAD = 'TOWNSHIP_HEAD',
  TOWNSHIP_VERIFIER = 'TOWNSHIP_VERIFIER',
  CITY_OFFICE = 'CITY_OFFICE',
  PROVINCE_OFFICE = 'PROVINCE_OFFICE',
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
  CITY_OFFICE: '市级专班',
  PROVINCE_OFFICE: '省级专班',
  ADMINISTRATOR: '系统管理员',
  AUDITOR: '安全审计员',
  SERVICE: '外部系统',
};

/** Duties as a command line writes them; SERVICE is for keys. */
export const ROLE_OPTIONS = Object.values(Role)
  .filter((role) => role !== Role.SERVICE)
  .join(' ')
  .toLowerCase();
