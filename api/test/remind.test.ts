import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CIVIL, COUNTY } from '../../warehouse/test/read.fixture.ts';
import { runCommand } from '../src/cli/program.ts';
import { readConfig } from '../src/config.ts';
import { readEnv } from '../src/env.ts';
import type { Hub } from '../src/hub.ts';
import { type Mailer, openMailer } from '../src/modules/reminder/mailer.ts';
import { countiesToRemind, type Reminded, remind } from '../src/modules/reminder/remind.ts';
import { ReminderMailEntity } from '../src/modules/reminder/reminder-mail.entity.ts';
import { Morning } from '../src/morning.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { type Data, openTestCounty, type TestCounty } from './scope.fixture.ts';

const FROM = '县巩固办 <office@example.gov.cn>';
/** Nobody hands in the list of serious illnesses for 2023-07, due on Thursday, 10 August. */
const HEALTH = '县卫健委';
const MONTH = '2023-07';
const OVER = `mutation ($county: DivisionCode!, $input: HandOverInput!) { handOverContact(county: $county, input: $input) { id emailMasked } }`;
const CORRECT = `mutation ($county: DivisionCode!, $contact: ID!, $input: CorrectContactInput!) {
  correctContact(county: $county, contact: $contact, input: $input) { name phoneMasked emailMasked correctedBy from } }`;
const CALENDAR = `query ($county: DivisionCode!, $month: Month!) { calendar(county: $county, month: $month) {
  mail { configured missing } reminderDays { longest } reminders { department mailable }
  sent { on department titles contact copied state reason } } }`;

let county: TestCounty;
let office: PostOffice;
let folder: string;
let first: string;
const over = async (name: string, more: object = {}) => {
  const input = { department: HEALTH, duty: 'CONTACT', name, phone: null, email: null, from: '2023-07-16', ...more };
  return (await county.ask('office', OVER, { county: COUNTY, input })).handOverContact;
};
beforeAll(async () => {
  county = await openTestCounty();
  folder = await mkdtemp(join(tmpdir(), 'remind-'));
  await writeFile(join(folder, 'password'), 'open sesame/@\n');
  process.env.HUB_SMTP_PASSWORD_FILE = join(folder, 'password');
  office = await openPostOffice('open sesame/@');
  Object.assign(county.hub.services.env, { smtpUrl: office.url, smtpFrom: FROM });
  first = (await over('演示甲', { email: 'jia@example.gov.cn' })).id;
  await over('演示丙', { duty: 'DEPUTY', email: 'bing@example.gov.cn' });
}, 300_000);
afterAll(async () => {
  delete process.env.HUB_SMTP_PASSWORD_FILE;
  await county?.close();
  await office?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  delete process.env.HUB_SMTP_PASSWORD;
  office.mood = 'takes';
  office.letters.length = 0;
});
const em = () => county.hub.services.orm.em.fork();
afterEach(() => em().nativeDelete(ReminderMailEntity, {}));

/** Sends on a day, to the department of the tests alone unless told otherwise. */
async function send(day: string, mailer: Mailer | null = openMailer(county.hub.services.env)): Promise<Reminded[]> {
  try {
    const came = await remind(county.hub.services, { day, counties: [COUNTY], mailer, who: 'test' });
    return came.filter(({ mail }) => mail.department === HEALTH);
  } finally {
    mailer?.close();
  }
}
const states = async (day: string) => (await send(day)).map(({ state }) => state);
const calendar = async (): Promise<Data> =>
  (await county.ask('office', CALENDAR, { county: COUNTY, month: MONTH })).calendar;

describe('a reminder by e-mail', () => {
  it('goes to the contact with the deputy in copy, says what, until when and by which clause, and is not sent again', async () => {
    expect(await states('2023-08-07')).toEqual(['SENT']);
    expect(await states('2023-08-07')).toEqual([]);
    expect(await states('2023-08-09')).toEqual([]);
    expect(office.letters).toHaveLength(1);
    const [letter] = office.letters;
    expect(letter?.from).toBe('office@example.gov.cn');
    expect(letter?.to).toEqual(['jia@example.gov.cn', 'bing@example.gov.cn']);
    for (const word of ['Cc: ', '演示甲，您好', '2023年7月数据', '请于8月10日前报送', '零报告', '信巩办字〔2023〕15号'])
      expect(letter?.text).toContain(word);
    const { sent, mail, reminderDays } = await calendar();
    expect([mail, reminderDays]).toEqual([{ configured: true, missing: [] }, { longest: 31 }]);
    expect(sent).toMatchObject([
      { on: '2023-08-07', contact: '演示甲', copied: '演示丙', state: 'SENT', reason: null },
    ]);
  });

  it('comes before, on the due day, and on each day that it is overdue, for a month', async () => {
    expect(await states('2023-08-06')).toEqual([]);
    for (const day of ['2023-09-10', '2023-09-11', '2026-08-10']) {
      const periods = (await send(day, null)).flatMap(({ mail }) => mail.lines.map(({ period }) => period));
      expect([day, periods.includes(MONTH)]).toEqual([day, day === '2023-09-10']);
    }
    for (const day of ['2023-08-08', '2023-08-10', '2023-08-11', '2023-08-14'])
      expect(await states(day)).toEqual(['SENT']);
    expect(office.letters.map(({ text }) => /（今天）|尽快补报/.exec(text)?.[0] ?? '')).toEqual([
      ...['', '（今天）', '尽快补报', '尽快补报'],
    ]);
  });

  it('that the server refuses, or that does not reach it, is shown with why and sent the next time', async () => {
    office.mood = 'refuses';
    expect(await states('2023-08-07')).toEqual(['FAILED']);
    const { sent } = await calendar();
    expect(sent).toMatchObject([{ state: 'FAILED', reason: expect.stringContaining('请核对') }]);
    expect(JSON.stringify(sent)).not.toContain('@');
    const nowhere = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', smtpFrom: FROM });
    expect(await send('2023-08-07', nowhere)).toMatchObject([
      { state: 'FAILED', reason: expect.stringContaining('连不上') },
    ]);
    process.env.HUB_SMTP_PASSWORD = 'wrong';
    expect(await send('2023-08-07')).toMatchObject([{ state: 'FAILED', reason: expect.stringContaining('密码') }]);
    delete process.env.HUB_SMTP_PASSWORD;
    office.mood = 'takes';
    expect(await states('2023-08-08')).toEqual(['SENT']);
    expect((await calendar()).sent.map(({ state }: Data) => state)).toEqual(['SENT', 'FAILED']);
  });

  it('whose answer never came may have arrived: it is shown as doubtful and not sent twice', async () => {
    office.mood = 'hangs up';
    expect(await states('2023-08-07')).toEqual(['DOUBTFUL']);
    office.mood = 'takes';
    expect(await states('2023-08-07')).toEqual([]);
    expect(office.letters).toHaveLength(1);
    expect((await calendar()).sent).toMatchObject([
      { state: 'DOUBTFUL', reason: expect.stringContaining('可能已送到') },
    ]);
  });

  it('is never sent twice when the hub dies: before the message leaves, nor after it left', async () => {
    const dying = (send: Mailer['send']): Mailer => ({ send, close: () => undefined });
    const real = openMailer(county.hub.services.env) as Mailer;
    const dies = (): never => {
      throw new Error('killed');
    };
    await expect(
      send(
        '2023-08-07',
        dying(async () => dies()),
      ),
    ).rejects.toThrow('killed');
    await expect(
      send(
        '2023-08-10',
        dying(async (message, mail) => (await real.send(message, mail)) && dies()),
      ),
    ).rejects.toThrow('killed');
    for (const day of ['2023-08-07', '2023-08-10']) expect(await states(day)).toEqual([]);
    expect(office.letters.filter(({ to }) => to.includes('jia@example.gov.cn'))).toHaveLength(1);
    expect((await calendar()).sent.map(({ state }: Data) => state)).toEqual(['DOUBTFUL', 'DOUBTFUL']);
  });

  it('leaves once when two send at the same moment', async () => {
    const both = await Promise.all([states('2023-08-07'), states('2023-08-07')]);
    expect(office.letters).toHaveLength(1);
    expect(both.flat().filter((state) => state === 'SENT')).toHaveLength(1);
  });

  it('is only listed without a mail server, and the page says what to configure', async () => {
    Object.assign(county.hub.services.env, { smtpUrl: null });
    expect(await send('2023-08-07')).toMatchObject([{ state: 'LISTED', mail: { to: { name: '演示甲' } } }]);
    expect((await calendar()).mail).toMatchObject({ configured: false, missing: ['HUB_SMTP_URL'] });
    Object.assign(county.hub.services.env, { smtpUrl: office.url });
    expect(await em().count(ReminderMailEntity)).toBe(0);
  });

  it('cannot be sent where nobody has an address, which is said', async () => {
    await county.ask('office', OVER, {
      county: COUNTY,
      input: { department: CIVIL, duty: 'CONTACT', name: '演示乙', phone: null, from: '2023-07-16' },
    });
    const came = await remind(county.hub.services, {
      day: '2023-08-10',
      counties: [COUNTY],
      mailer: null,
      who: 'test',
    });
    expect(came.find(({ mail }) => mail.department !== HEALTH)).toMatchObject({
      state: 'NO_ADDRESS',
      mail: { to: null },
    });
    const { reminders } = await calendar();
    for (const { department, mailable } of reminders) expect(mailable).toBe(department === HEALTH);
  });
});

describe('the running hub', () => {
  const at = (time: string) => new Date(`${time}+08:00`);

  it('sends on working days between eight and six, once a day, and tries again an hour after a failure', async () => {
    const log: string[] = [];
    const morning = new Morning(county.hub.services, (line) => log.push(line));
    for (const time of ['2023-08-12T09:00:00', '2023-08-14T07:59:00', '2023-08-14T18:00:00'])
      await morning.look(at(time));
    expect(office.letters).toEqual([]);
    office.mood = 'refuses';
    await morning.look(at('2023-08-14T08:01:00'));
    expect(log.join()).toContain(`${COUNTY} ${HEALTH}`);
    office.mood = 'takes';
    await morning.look(at('2023-08-14T08:30:00'));
    expect(office.letters).toEqual([]);
    for (const time of ['2023-08-14T09:02:00', '2023-08-14T11:00:00']) await morning.look(at(time));
    expect(office.letters).toHaveLength(1);
    await morning.look(at('2023-08-15T08:00:00'));
    expect(office.letters).toHaveLength(2);
    await morning.close();
  });

  it('does not start with a mail server or a sender that cannot be one', () => {
    for (const wrong of [
      { HUB_SMTP_URL: 'mail.example.gov.cn' },
      { HUB_SMTP_URL: 'http://a' },
      { HUB_SMTP_FROM: '巩固办' },
    ])
      expect(() => readEnv(wrong)).toThrow(/请改正后再启动/);
    const { smtpUrl, smtpFrom } = readEnv({ HUB_SMTP_URL: 'smtps://hub@mail.example.gov.cn', HUB_SMTP_FROM: FROM });
    expect([smtpUrl, smtpFrom]).toEqual(['smtps://hub@mail.example.gov.cn', FROM]);
    expect(readEnv({ HUB_SMTP_URL: '' }).smtpUrl).toBeNull();
  });

  it('reminds the counties that have contacts', async () => {
    expect(await countiesToRemind(county.hub.services)).toEqual([COUNTY]);
  });
});

describe('hub remind', () => {
  const run = async (...words: string[]) => {
    const [out, err]: string[][] = [[], []];
    const { services } = county.hub;
    const hub: Hub = { ...readConfig(folder), ...services, warnings: [], close: async () => undefined };
    const io = {
      cwd: folder,
      terminal: false,
      out: (line: string) => out?.push(line),
      err: (line: string) => err?.push(line),
    };
    return { code: await runCommand(['remind', '--county', COUNTY, ...words], io, hub), out: `${out}`, err: `${err}` };
  };

  it('lists what is to be sent today with masked addresses, sends it when told to, and says what is missing for it', async () => {
    const listed = await run();
    expect(listed).toMatchObject({
      code: 0,
      out: expect.stringMatching(/县卫健委 {2}演示甲 j\*\*\*@example\.gov\.cn.*待发送/),
    });
    expect(office.letters).toEqual([]);
    expect((await run('--send', '--json')).out).toMatch(/"to":"演示甲","copy":"演示丙".*"state":"SENT"/);
    expect(office.letters).toHaveLength(1);
    Object.assign(county.hub.services.env, { smtpFrom: null });
    expect(await run('--send')).toMatchObject({ code: 2, err: expect.stringContaining('HUB_SMTP_FROM') });
    Object.assign(county.hub.services.env, { smtpFrom: FROM });
  });
});

describe('a contact', () => {
  it('is corrected by the county office alone: what is not named stays, the audit names the fields only', async () => {
    const correct = (input: object) => ({ county: COUNTY, contact: first, input });
    for (const input of [{}, { phone: '138' }, { email: 'jia@' }, { name: '1' }])
      expect(await county.codes('office', CORRECT, correct(input))).toEqual(['BAD_USER_INPUT']);
    const { correctContact } = await county.ask(
      'office',
      CORRECT,
      correct({ phone: '13800001111', email: 'jia2@example.gov.cn' }),
    );
    expect(correctContact).toEqual({
      ...{ name: '演示甲', phoneMasked: '138****1111', emailMasked: 'j***@example.gov.cn' },
      ...{ correctedBy: 'user:office', from: '2023-07-16' },
    });
    const [entry] = await em().execute(
      `select * from audit_entry where action = 'CORRECT_CONTACT' order by id desc limit 1`,
    );
    expect(entry).toMatchObject({ subject: `${COUNTY}/${first}/phone+email`, result: 'OK' });
    expect(JSON.stringify(await em().execute('select * from department_contact'))).not.toMatch(/jia2|13800001111/);
    for (const who of ['leader', 'civil', 'analyst'] as const)
      expect(await county.codes(who, CORRECT, correct({ name: '演示丁' }))).toEqual(['FORBIDDEN']);
    const nobody = { ...correct({ name: '演示丁' }), contact: 'x' };
    expect(await county.codes('office', CORRECT, nobody)).toEqual(['NOT_FOUND']);
    await county.ask('office', CORRECT, correct({ phone: '' }));
    await states('2023-08-07');
    expect(office.letters[0]?.to).toContain('jia2@example.gov.cn');
  });

  it('who takes over is reminded from that day on, and the one before no more', async () => {
    await over('演示丁', { email: 'ding@example.gov.cn', from: '2023-08-09' });
    for (const day of ['2023-08-08', '2023-08-09']) expect(await states(day)).toEqual(['SENT']);
    expect(office.letters.map(({ to }) => to[0])).toEqual(['jia2@example.gov.cn', 'ding@example.gov.cn']);
  });
});
