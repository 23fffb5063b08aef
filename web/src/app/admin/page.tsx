import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Audit, Keys, Users } from '../../features/admin/Tables.tsx';
import { readFilter } from '../../filter.ts';
import { AuditDocument, type AuditQuery, MeDocument, UsersDocument, type UsersQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';
import { ask } from '../../server/ask.ts';
import { words } from '../../server/say.ts';
import { Frame } from '../../ui/Frame.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Refusal } from '../../ui/Refusal.tsx';

type Query = Record<string, string | string[] | undefined>;

interface Props {
  searchParams: Promise<Query>;
}

/** 管理: users and keys for the administrator; the audit for the auditor as well. */
export default async function AdminPage({ searchParams }: Props) {
  const [say, query] = await Promise.all([words(), searchParams]);
  const me = await ask(MeDocument, {});
  if (!me.ok)
    return (
      <main className="page">
        <Refusal answer={me} say={say} />
      </main>
    );
  if (!me.data.me) redirect('/sign-in');
  if (me.data.me.mustChangePassword) redirect('/password');
  const county = me.data.me.county?.code ?? me.data.counties[0]?.code;
  const auditOnly = me.data.me.role === 'AUDITOR';
  const tab = query.tab === 'audit' || auditOnly ? 'audit' : 'users';
  const found = tab === 'users' ? await ask(UsersDocument, {}) : await ask(AuditDocument, auditOf(query));
  const content = found.ok ? (
    <>
      <PageHead title={say('admin.title')} say={say} />
      <nav className="tabs" aria-label={say('admin.tabs')}>
        {!auditOnly && (
          <Link href="/admin" aria-current={tab === 'users' ? 'page' : undefined}>
            {say('admin.users')} · {say('admin.keys')}
          </Link>
        )}
        <Link href="/admin?tab=audit" aria-current={tab === 'audit' ? 'page' : undefined}>
          {say('admin.audit')}
        </Link>
      </nav>
      {'users' in found.data ? (
        <UsersAndKeys data={found.data} say={say} />
      ) : (
        <AuditList data={found.data} query={query} say={say} />
      )}
    </>
  ) : (
    <Refusal answer={found} say={say} />
  );
  return (
    <Frame me={me.data.me} county={county ?? null} counties={me.data.counties} months={[]}>
      {content}
    </Frame>
  );
}

function UsersAndKeys({ data, say }: { data: UsersQuery; say: Say }) {
  return (
    <div className="stack">
      <Users data={data} say={say} />
      <Keys data={data} say={say} />
    </div>
  );
}

const auditOf = (query: Query) => ({ first: 50, after: readFilter(query).after.at(-1) });

function AuditList({ data, query, say }: { data: AuditQuery; query: Query; say: Say }) {
  const { after } = readFilter(query);
  const { pageInfo } = data.auditEntries;
  const page = (cursors: string[]) =>
    `/admin?tab=audit${cursors.map((c) => `&after=${encodeURIComponent(c)}`).join('')}`;
  return (
    <section className="card long">
      <Audit data={data} say={say} />
      <div className="pager">
        <span />
        <nav aria-label={say('page.label')}>
          {after.length > 0 && <Link href={page(after.slice(0, -1))}>{say('page.back')}</Link>}
          {pageInfo.hasNextPage && pageInfo.endCursor && (
            <Link href={page([...after, pageInfo.endCursor])} rel="next">
              {say('page.next')}
            </Link>
          )}
        </nav>
      </div>
    </section>
  );
}
