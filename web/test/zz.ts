import { openBrowser, PHONE, visitor } from './browser.ts';

const b = await openBrowser();
const c = await visitor(b, PHONE);
const base = process.env.BASE ?? 'http://127.0.0.1:3100';
await c.addCookies([{ name: 'sid', value: process.env.SID ?? 'COUNTY_OFFICE', url: base }]);
const p = await c.newPage();
await p.goto(base + process.argv[2], { waitUntil: 'networkidle', timeout: 90000 });
await p.waitForTimeout(500);
const h = await p.evaluate(() => document.documentElement.scrollHeight);
const imgs: string[] = [];
for (let y = 0; y < Math.min(h, 6400); y += 1600)
  imgs.push(
    (await p.screenshot({ fullPage: true, clip: { x: 0, y, width: 390, height: Math.min(1600, h - y) } })).toString(
      'base64',
    ),
  );
const q = await b.newPage({ viewport: { width: imgs.length * 400, height: 1600 } });
await q.setContent(
  `<body style="margin:0;display:flex;gap:10px;background:#888;align-items:start">${imgs.map((i) => `<img src="data:image/png;base64,${i}">`).join('')}`,
);
await q.screenshot({ path: '/tmp/web-shots/strip.png' });
await b.close();
