import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '../src/modules/access/account.ts';
import { SessionEntity } from '../src/modules/access/session.entity.ts';
import { sidHash } from '../src/modules/access/session.ts';
import { UserEntity } from '../src/modules/access/user.entity.ts';
import { openTestHub, PASSWORD, type TestHub } from './hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
afterAll(() => hub?.close());

const COUNTY = '360722';
const SIGN_IN = 'mutation ($name: String!, $password: String!) { signIn(name: $name, password: $password) { name } }';
const CHANGE = 'mutation ($old: String!, $new: String!) { changePassword(old: $old, new: $new) }';
const office = { role: 'COUNTY_OFFICE', division: COUNTY };
const me = async (cookie: string) => (await hub.ask('{ me { name } }', {}, { cookie })).data?.me ?? null;
const tryIn = (name: string, password: string) => hub.ask(SIGN_IN, { name, password });

test('me is empty for a stranger and the account after sign-in', async () => {
  expect((await hub.ask('{ me { name } }')).data).toEqual({ me: null });
  const cookie = await hub.account('office', office);
  const answer = await hub.ask('{ me { name role roleName department mustChangePassword } }', {}, { cookie });
  expect(answer.data).toEqual({
    me: { name: 'office', role: 'COUNTY_OFFICE', roleName: '县工作专班', department: null, mustChangePassword: false },
  });
});

test('the cookie is out of reach of scripts and other sites, and the store does not know the sid', async () => {
  await hub.account('cookie', office);
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { name: 'cookie', password: PASSWORD } }),
  });
  const [set = ''] = response.headers.getSetCookie();
  expect(set).toMatch(/HttpOnly/);
  expect(set).toMatch(/SameSite=Lax/);
  expect(set).toMatch(/Path=\//);
  expect(set).not.toMatch(/Secure/);
  const sid = /^sid=([^;]+)/.exec(set)?.[1] ?? '';
  const em = hub.services.orm.em.fork();
  expect(await em.count(SessionEntity, { sidHash: sid })).toBe(0);
  expect(await em.count(SessionEntity, { sidHash: sidHash(sid) })).toBe(1);
});

test('sign-in gives a new sid and ends the session the browser came with', async () => {
  const before = await hub.account('fixed', office);
  const answer = await hub.ask(SIGN_IN, { name: 'fixed', password: PASSWORD }, { cookie: before });
  expect(answer.cookie).not.toBe(before);
  expect(await me(answer.cookie ?? '')).toEqual({ name: 'fixed' });
  expect(await me(before)).toBeNull();
});

test('a sid planted by somebody else is not taken over', async () => {
  await hub.account('victim', office);
  const planted = `sid=${'x'.repeat(43)}`;
  const answer = await hub.ask(SIGN_IN, { name: 'victim', password: PASSWORD }, { cookie: planted });
  expect(answer.cookie).not.toBe(planted);
  expect(await me(planted)).toBeNull();
});

test('signing out ends the session on the server', async () => {
  const cookie = await hub.account('leaves', office);
  expect((await hub.ask('mutation { signOut }', {}, { cookie })).data).toEqual({ signOut: true });
  expect(await me(cookie)).toBeNull();
});

test('a session ends after its time, after an idle spell, and when the account is disabled', async () => {
  const em = hub.services.orm.em.fork();
  const sid = (cookie: string) => ({ sidHash: sidHash(cookie.slice('sid='.length)) });
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  const old = await hub.account('old', office);
  await em.nativeUpdate(SessionEntity, sid(old), { expiresAt: hours(0) });
  const idle = await hub.account('idle', office);
  await em.nativeUpdate(SessionEntity, sid(idle), { lastSeenAt: hours(3) });
  const gone = await hub.account('gone', office);
  await em.nativeUpdate(UserEntity, { name: 'gone' }, { disabledAt: new Date() });
  for (const cookie of [old, idle, gone]) expect(await me(cookie)).toBeNull();
  expect((await tryIn('gone', PASSWORD)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('five wrong passwords lock the account, also for the right one, until the time is over', async () => {
  await hub.account('locked', office);
  const codes = [];
  for (let tries = 0; tries < 5; tries++) codes.push((await tryIn('locked', 'wrong')).errors[0]?.extensions.code);
  expect(codes).toEqual([...Array(4).fill('UNAUTHENTICATED'), 'ACCOUNT_LOCKED']);
  const right = await tryIn('locked', PASSWORD);
  expect(right.errors[0]).toMatchObject({
    message: expect.stringMatching(/15 分钟/),
    extensions: { code: 'ACCOUNT_LOCKED' },
  });
  expect(right.cookie).toBeNull();
  await hub.services.orm.em.fork().nativeUpdate(UserEntity, { name: 'locked' }, { lockedUntil: new Date() });
  expect((await tryIn('locked', PASSWORD)).cookie).not.toBeNull();
});

test('many wrong passwords at once do not outrun the lock', async () => {
  await hub.account('raced', office);
  const answers = await Promise.all(Array.from({ length: 8 }, () => tryIn('raced', 'wrong')));
  const codes = answers.map(({ errors }) => errors[0]?.extensions.code);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(4);
  expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(4);
});

test('a name nobody has is answered like one that somebody has', async () => {
  await hub.account('somebody', office);
  for (let tries = 0; tries < 6; tries++) {
    const [known, unknown] = [await tryIn('somebody', 'wrong'), await tryIn('nobody', 'wrong')];
    expect(unknown.errors[0]?.message).toBe(known.errors[0]?.message);
    expect(unknown.errors[0]?.extensions.code).toBe(known.errors[0]?.extensions.code);
  }
});

test('changing the password ends the other sessions and keeps this one', async () => {
  const here = await hub.account('changes', office);
  const there = await hub.signIn('changes');
  const next = 'Battery-Staple-7';
  expect((await hub.ask(CHANGE, { old: PASSWORD, new: next }, { cookie: here })).data).toEqual({
    changePassword: true,
  });
  expect(await me(here)).toEqual({ name: 'changes' });
  expect(await me(there)).toBeNull();
  expect((await tryIn('changes', PASSWORD)).cookie).toBeNull();
  expect((await tryIn('changes', next)).cookie).not.toBeNull();
});

test.each([
  ['short-A1', /10/],
  ['onlylettershere', /三种/],
  ['weakling-Aa1234567', /常见/],
  ['weakling-Wx-93', /用户名/],
  [PASSWORD, /相同/],
])('the new password %s is refused with a word why', async (next, word) => {
  const cookie = await hub.account('weakling', office).catch(() => hub.signIn('weakling'));
  const answer = await hub.ask(CHANGE, { old: PASSWORD, new: next }, { cookie });
  expect(answer.errors[0]).toMatchObject({
    message: expect.stringMatching(word),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('a first password drawn by the program must be changed before anything else', async () => {
  const { password } = await createUser(hub.services.orm, {
    name: 'boss',
    displayName: '管理员',
    role: 'administrator',
  });
  const cookie = (await tryIn('boss', password ?? '')).cookie ?? '';
  const users = () => hub.ask('{ users { totalCount } }', {}, { cookie });
  expect((await users()).errors[0]?.extensions.code).toBe('PASSWORD_CHANGE_REQUIRED');
  await hub.ask(CHANGE, { old: password, new: 'Correct-Horse-10' }, { cookie });
  expect((await users()).errors).toEqual([]);
});
