import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core';

/** Tells the browser's font system where the Chinese font of the npm package lies. */
async function fonts(): Promise<string> {
  const folder = join(tmpdir(), 'dixian-fonts');
  const packageFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const file = join(folder, 'fonts.conf');
  const weights = ['400Regular', '600SemiBold', '700Bold'].map((w) => `<dir>${join(packageFolder, w)}</dir>`).join('');
  await mkdir(join(folder, 'cache'), { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${weights}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return file;
}

/** The browser that came with npm ci, unpacked on first use. A test run's own folder is gone after it: it stays elsewhere. */
async function unpacked(): Promise<string> {
  const { TMPDIR, TEST_PROGRAMS } = process.env;
  if (TEST_PROGRAMS) process.env.TMPDIR = TEST_PROGRAMS;
  try {
    return await chromium.executablePath();
  } finally {
    if (TMPDIR) process.env.TMPDIR = TMPDIR;
  }
}

/** A browser that came with npm ci; unpacks itself on first use. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await unpacked();
  return engine.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    // Without a language of its own the browser cannot write a Chinese file name.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', FONTCONFIG_FILE: await fonts() },
  });
}

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A fresh visitor: no cookies of anyone else. */
export function visitor(browser: Browser, viewport = DESK): Promise<BrowserContext> {
  return browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
}

/** Signs in as a person would and waits for their first page. */
export async function signIn(page: Page, base: string, name: string, password: string): Promise<void> {
  await page.goto(`${base}/sign-in`, { waitUntil: 'networkidle' });
  await page.getByLabel('用户名').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'), { timeout: 60_000 });
}

/** Grave accessibility faults of a page as lines `rule: element`; none is []. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.target.join(' ')}`));
}
