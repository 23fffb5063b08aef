import { describe, expect, test } from 'vitest';
import type { Permission } from '../src/modules/access/permission.ts';
import type { Principal } from '../src/modules/access/principal.ts';
import { Role } from '../src/modules/access/role.ts';
import { KEY_ROLES, may, placeProblem, requireRight, scopeFor } from '../src/scope.ts';

const PROVINCE = '360000';
const CITY = '360700';
const COUNTY = '360722';
const TOWN = '360722100';
const VILLAGE = '360722100001';

const PLACES: Record<Role, { division: string | null; department: string | null }> = {
  COUNTY_LEADER: { division: COUNTY, department: null },
  COUNTY_OFFICE: { division: COUNTY, department: null },
  ANALYST: { division: COUNTY, department: null },
  DEPARTMENT_LIAISON: { division: COUNTY, department: '民政局' },
  TOWNSHIP_HEAD: { division: TOWN, department: null },
  TOWNSHIP_VERIFIER: { division: VILLAGE, department: null },
  CITY_OFFICE: { division: CITY, department: null },
  PROVINCE_OFFICE: { division: PROVINCE, department: null },
  ADMINISTRATOR: { division: null, department: null },
  AUDITOR: { division: null, department: null },
  SERVICE: { division: COUNTY, department: null },
};

/** Written down a second time on purpose: a right given by a slip in the product must not pass here. */
const MATRIX: Record<Permission, Role[]> = {
  READ_DATA: [
    Role.COUNTY_LEADER,
    Role.COUNTY_OFFICE,
    Role.ANALYST,
    Role.DEPARTMENT_LIAISON,
    Role.TOWNSHIP_HEAD,
    Role.TOWNSHIP_VERIFIER,
    Role.CITY_OFFICE,
    Role.PROVINCE_OFFICE,
    Role.SERVICE,
  ],
  READ_PERSON: [
    Role.COUNTY_LEADER,
    Role.COUNTY_OFFICE,
    Role.DEPARTMENT_LIAISON,
    Role.TOWNSHIP_HEAD,
    Role.TOWNSHIP_VERIFIER,
  ],
  REVEAL: [Role.COUNTY_OFFICE, Role.TOWNSHIP_HEAD, Role.TOWNSHIP_VERIFIER],
  HAND_IN: [Role.COUNTY_OFFICE, Role.DEPARTMENT_LIAISON, Role.SERVICE],
  READ_SUBMISSIONS: [
    Role.COUNTY_LEADER,
    Role.COUNTY_OFFICE,
    Role.ANALYST,
    Role.DEPARTMENT_LIAISON,
    Role.CITY_OFFICE,
    Role.PROVINCE_OFFICE,
    Role.SERVICE,
  ],
  TRY_RULE: [Role.COUNTY_LEADER, Role.COUNTY_OFFICE, Role.ANALYST],
  CHECK_MATCHES: [Role.COUNTY_OFFICE],
  KEEP_CONTACTS: [Role.COUNTY_OFFICE],
  ASSIGN: [Role.COUNTY_OFFICE],
  CLOSE_CLUE: [Role.COUNTY_OFFICE, Role.TOWNSHIP_HEAD],
  VERIFY: [Role.TOWNSHIP_HEAD, Role.TOWNSHIP_VERIFIER],
  DECIDE_CASE: [Role.COUNTY_OFFICE],
  EXPORT_LEDGER: [Role.COUNTY_OFFICE, Role.TOWNSHIP_HEAD],
  CONVENE: [Role.COUNTY_OFFICE, Role.CITY_OFFICE],
  PUBLISH_RANKING: [Role.COUNTY_OFFICE],
  OBJECT_RANKING: [Role.DEPARTMENT_LIAISON, Role.TOWNSHIP_HEAD],
  MANAGE_USERS: [Role.ADMINISTRATOR],
  READ_AUDIT: [Role.ADMINISTRATOR, Role.AUDITOR],
};

const principal = (role: Role, over: Partial<Principal> = {}): Principal => ({
  id: '1',
  kind: 'user',
  name: 'somebody',
  role,
  ...PLACES[role],
  mustChangePassword: false,
  ...over,
});

function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** What no key may do. */
const NEVER: readonly Permission[] = [
  'READ_PERSON',
  'REVEAL',
  'CHECK_MATCHES',
  'KEEP_CONTACTS',
  'ASSIGN',
  'CLOSE_CLUE',
  'VERIFY',
  'DECIDE_CASE',
  'EXPORT_LEDGER',
  'CONVENE',
  'PUBLISH_RANKING',
  'OBJECT_RANKING',
  'MANAGE_USERS',
  'READ_AUDIT',
];

describe('who may do what', () => {
  for (const [need, allowed] of Object.entries(MATRIX) as [Permission, Role[]][]) {
    for (const role of Object.values(Role)) {
      const can = allowed.includes(role);
      test(`${role} ${can ? 'may' : 'may not'} ${need}`, () => {
        expect(may(principal(role), need)).toBe(can);
        expect(outcome(() => requireRight(principal(role), need).role)).toBe(can ? role : 'FORBIDDEN');
      });
    }
  }

  test('nobody is not signed in, whatever is asked', () => {
    for (const need of Object.keys(MATRIX) as Permission[])
      expect(outcome(() => requireRight(null, need))).toBe('UNAUTHENTICATED');
  });

  test('the administrator gives access and sees no data, the auditor sees the audit and nothing else', () => {
    for (const role of [Role.ADMINISTRATOR, Role.AUDITOR])
      for (const place of [{ division: COUNTY }, { division: null }])
        for (const need of ['READ_DATA', 'READ_PERSON', 'REVEAL', 'READ_SUBMISSIONS', 'HAND_IN'] as const)
          expect(outcome(() => scopeFor(principal(role, place), COUNTY, need))).toBe('FORBIDDEN');
  });

  test('a key never reads a person, reveals, manages or audits, whatever its role', () => {
    for (const role of Object.values(Role))
      for (const need of NEVER) expect(may(principal(role, { kind: 'key' }), need)).toBe(false);
  });

  test('a key carries only roles that see no person, so that nobody gives himself names by making one', () => {
    expect([...KEY_ROLES].sort()).toEqual(['ANALYST', 'CITY_OFFICE', 'PROVINCE_OFFICE', 'SERVICE']);
    // To convene shows nobody: the office of a city may, its key may not.
    for (const role of KEY_ROLES)
      for (const need of NEVER) if (need !== 'CONVENE') expect(may(principal(role), need)).toBe(false);
  });

  test('whoever must change the password first can do nothing else', () => {
    const fresh = principal(Role.COUNTY_OFFICE, { mustChangePassword: true });
    expect(outcome(() => scopeFor(fresh, COUNTY, 'READ_DATA'))).toBe('PASSWORD_CHANGE_REQUIRED');
    expect(may(fresh, 'READ_PERSON')).toBe(false);
  });
});

describe('the scope of a read', () => {
  test.each([
    [Role.COUNTY_LEADER, { county: COUNTY }],
    [Role.ANALYST, { county: COUNTY }],
    [Role.DEPARTMENT_LIAISON, { county: COUNTY, department: '民政局' }],
    [Role.TOWNSHIP_HEAD, { county: COUNTY, division: TOWN }],
    [Role.TOWNSHIP_VERIFIER, { county: COUNTY, division: VILLAGE }],
    [Role.CITY_OFFICE, { county: COUNTY }],
    [Role.PROVINCE_OFFICE, { county: COUNTY }],
  ])('%s reads %o', (role, scope) => {
    expect(scopeFor(principal(role), COUNTY, 'READ_DATA')).toEqual(scope);
  });

  test('of a city or province is any county below it, whole', () => {
    for (const county of ['360722', '360733'])
      expect(scopeFor(principal(Role.CITY_OFFICE), county, 'READ_DATA')).toEqual({ county });
    expect(scopeFor(principal(Role.PROVINCE_OFFICE), '360425', 'READ_DATA')).toEqual({ county: '360425' });
    // 威海 and 天津: a code that itself ends in more zeros.
    const weihai = principal(Role.CITY_OFFICE, { division: '371000' });
    expect(scopeFor(weihai, '371082', 'READ_DATA')).toEqual({ county: '371082' });
    expect(outcome(() => scopeFor(weihai, '371302', 'READ_DATA'))).toBe('FORBIDDEN');
    const tianjin = principal(Role.PROVINCE_OFFICE, { division: '120000' });
    expect(scopeFor(tianjin, '120101', 'READ_DATA')).toEqual({ county: '120101' });
  });

  test.each(['360425', '371323', '360700', '360000', '3607', '360722100'])(
    'of a city is no county of another city, and no city or town (%s)',
    (county) => expect(outcome(() => scopeFor(principal(Role.CITY_OFFICE), county, 'READ_DATA'))).toBe('FORBIDDEN'),
  );

  test('of a province is no county of another province', () => {
    for (const county of ['371323', '360000', '360700'])
      expect(outcome(() => scopeFor(principal(Role.PROVINCE_OFFICE), county, 'READ_DATA'))).toBe('FORBIDDEN');
  });

  test.each(['371323', '36072', '3607', '360722100', '', '36072%'])(
    'another county, or what is no county at all (%s), is refused',
    (county) => {
      for (const role of Object.values(Role))
        expect(outcome(() => scopeFor(principal(role), county, 'READ_DATA'))).toBe('FORBIDDEN');
    },
  );

  test.each([
    [Role.TOWNSHIP_HEAD, { division: COUNTY }],
    [Role.TOWNSHIP_VERIFIER, { division: COUNTY }],
    [Role.DEPARTMENT_LIAISON, { department: null }],
    [Role.DEPARTMENT_LIAISON, { department: '' }],
    [Role.COUNTY_LEADER, { division: null }],
    [Role.COUNTY_OFFICE, { division: '36072x' }],
    [Role.COUNTY_OFFICE, { division: CITY }],
    [Role.ANALYST, { division: PROVINCE }],
    [Role.CITY_OFFICE, { division: PROVINCE }],
    [Role.CITY_OFFICE, { division: COUNTY }],
    [Role.PROVINCE_OFFICE, { division: CITY }],
    [Role.PROVINCE_OFFICE, { division: null }],
  ])('%s whose place of duty is %o gets no scope, rather than a wide one', (role, place) => {
    expect(placeProblem({ ...principal(role), ...place })).toMatch(/须/);
    expect(outcome(() => scopeFor(principal(role, place), COUNTY, 'READ_DATA'))).toBe('FORBIDDEN');
  });
});
