import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContracts } from '@dixian/etl';
import { loadPolicies, PRODUCT, readDivisions } from '@dixian/warehouse';
import { describe, expect, it } from 'vitest';

const ROOT = join(PRODUCT, '..');
const FOLDERS = ['api/src', 'etl/src', 'warehouse/src', 'warehouse/models', 'warehouse/migrations', 'web/src'];

function sources(): { file: string; text: string }[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|sql)$/.test(name) && !/\.test\.tsx?$/.test(name) && !/(^|\/)gql\//.test(name))
      .map((name) => ({ file: join(folder, name), text: readFileSync(join(ROOT, folder, name), 'utf8') })),
  );
}

/** Code without its comments, where a clause or an example may be quoted. */
const bare = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)(\/\/|--).*$/gm, '')
    .replace(/\bcomment '(?:[^']|'')*'/g, '');

function mentions(words: Iterable<string>): string[] {
  const wanted = [...new Set(words)].filter((word) => word.length > 1);
  return sources().flatMap(({ file, text }) => {
    const code = bare(text);
    return wanted.filter((word) => code.includes(word)).map((word) => `${file}: ${word}`);
  });
}

/** Synthetic amounts of the demo are nobody's law; limits and costs of a query are no amounts. */
const NOT_MONEY = ['etl/src/demo/', 'api/src/limits.ts', 'api/src/modules/replay/replay.resolver.ts'];

const DAY = '(?:[2-9]|[12]\\d|3[01])';

/** Where a day of the month, or a number of days, stands as a literal: 0, 1 and the last day are the calendar's own. */
const DAYS = [
  new RegExp(`\\b(?:\\w*due\\w*|deadline\\w*|\\w*[dD]ays?)\\b['"]?\\s*(?:[:=<>!]=*)\\s*${DAY}\\b(?![\\d_.])`, 'g'),
  new RegExp(
    `\\b(?:(?:add|subtract|working)?days(?:after)?|toIntervalDay|dayIn)\\((?:[^()]|\\([^()]*\\))*?\\b${DAY}\\s*\\)`,
    'gi',
  ),
  new RegExp(`\\btoDayOfMonth\\([^)]*\\)\\s*[<>=!]+\\s*${DAY}\\b`, 'gi'),
  new RegExp(`\\binterval\\s+${DAY}\\s+day\\b`, 'gi'),
  new RegExp(`\\bset(?:UTC)?Date\\(\\s*${DAY}\\s*\\)`, 'g'),
];

const daysIn = (code: string): string[] => DAYS.flatMap((form) => code.match(form) ?? []);

describe('the law is data: SQL and TypeScript name', () => {
  const { policies } = loadPolicies();
  const counties = new Set(
    readDivisions()
      .filter(({ level }) => level === 'county')
      .flatMap(({ code, name }) => [code, name.replace(/[县市区]$/, '')]),
  );

  it('no jurisdiction', () => {
    expect(counties.size).toBeGreaterThan(1);
    expect(mentions(counties)).toEqual([]);
  });

  it('no department', () => {
    expect(mentions(policies.flatMap(({ departments }) => departments.flatMap(({ id, name }) => [id, name])))).toEqual(
      [],
    );
  });

  it('no extract and no rule', () => {
    const extracts = loadContracts()
      .all.map(({ id }) => id)
      .filter((id) => id.includes('-'));
    expect(
      mentions([
        ...extracts,
        ...policies.flatMap(({ rules }) => rules.map(({ id }) => id).filter((id) => id.includes('-'))),
      ]),
    ).toEqual([]);
  });

  it('no threshold: a rule model compares with named parameters only', () => {
    const compared = sources()
      .filter(({ file }) => file.startsWith('warehouse/models/3_warning/'))
      .flatMap(({ file, text }) =>
        [...bare(text).matchAll(/(?:[<>]=?|passes\([^,]+,)\s*(\d{2,}(?:\.\d+)?)\b/g)].map(
          ([, literal]) => `${file}: ${literal}`,
        ),
      );
    expect(compared).toEqual([]);
  });

  it('no amount of money that a document names', () => {
    const amounts = policies.flatMap(({ rules }) =>
      rules.flatMap(({ parameters }) =>
        parameters
          .filter(({ unit }) => unit === '元')
          .flatMap(({ versions }) => versions.map(({ number }) => number ?? 0)),
      ),
    );
    // 10,000 is also the unit 万 of money columns, and of a share in basis points.
    const literals = new Set(
      amounts
        .filter((amount) => amount > 0 && amount !== 10_000)
        .flatMap((amount) => [String(amount), amount.toLocaleString('en').replaceAll(',', '_')]),
    );
    expect(literals.size).toBeGreaterThan(0);
    const found = sources()
      .filter(({ file }) => !NOT_MONEY.some((one) => file.startsWith(one)))
      .flatMap(({ file, text }) =>
        [...literals]
          .filter((literal) => new RegExp(`(?<![\\d_.])${literal}(?![\\d_])`).test(bare(text)))
          .map((literal) => `${file}: ${literal}`),
      );
    expect(found).toEqual([]);
  });

  it('no due day and no number of days', () => {
    const planted = [
      'const due = { day: 10 };',
      'dueDay = 25',
      'workingDaysAfter(assigned, 3)',
      'where toDayOfMonth(submitted_at) > 10',
      'addDays(toDate(period), 9)',
      'submitted + interval 15 day',
    ];
    expect(planted.filter((code) => daysIn(code).length === 0)).toEqual([]);
    expect(sources().flatMap(({ file, text }) => daysIn(bare(text)).map((code) => `${file}: ${code}`))).toEqual([]);
  });
});
