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
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)(\/\/|--).*$/gm, '');

function mentions(words: Iterable<string>): string[] {
  const wanted = [...new Set(words)].filter((word) => word.length > 1);
  return sources().flatMap(({ file, text }) => {
    const code = bare(text);
    return wanted.filter((word) => code.includes(word)).map((word) => `${file}: ${word}`);
  });
}

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

  it('no threshold', () => {
    const amounts = policies.flatMap(({ rules }) =>
      rules.flatMap(({ parameters }) =>
        parameters.flatMap(({ versions }) =>
          versions.map(({ number }) => number).filter((n): n is number => (n ?? 0) >= 5000),
        ),
      ),
    );
    const literals = amounts.flatMap((amount) => [String(amount), amount.toLocaleString('en').replaceAll(',', '_')]);
    const found = sources().flatMap(({ file, text }) =>
      literals
        .filter((literal) => new RegExp(`(?<![\\d_.])${literal}(?![\\d_])`).test(bare(text)))
        .map((literal) => `${file}: ${literal}`),
    );
    expect(found).toEqual([]);
  });
});
