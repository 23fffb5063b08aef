import { redirect } from 'next/navigation';
import { ChooseCounties } from '../../../features/policy/ChooseCounties.tsx';
import { Comparison } from '../../../features/policy/Comparison.tsx';
import { PolicyComparisonDocument, PolicyCountiesDocument, type PolicyCountiesQuery } from '../../../gql/graphql.ts';
import type { Say } from '../../../i18n/words.ts';
import { ask } from '../../../server/ask.ts';
import { words } from '../../../server/say.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../../ui/Refusal.tsx';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
/** As many as the hub sets side by side. */
const MOST = 8;

/** Codes of the address, written once each or parted by commas; in their order, each once. */
function codesOf(value: string | string[] | undefined): string[] {
  const written = (Array.isArray(value) ? value : [value ?? '']).flatMap((text) => text.split(','));
  return [...new Set(written.filter((code) => /^\d{6}$/.test(code)))].slice(0, MOST);
}

/** What one sees without a choice: the county asked for or one's own, then of each other document one county. */
function beside(asked: readonly string[], all: PolicyCountiesQuery['policyCounties']): string[] {
  const first = (code: string, own: boolean) => (asked.includes(code) ? 0 : own ? 1 : 2);
  const ordered = [...all].sort((a, b) => first(a.code, a.own) - first(b.code, b.own));
  const seen = new Set<string>();
  const once = ordered.filter(({ documentNo }) => !seen.has(documentNo) && seen.add(documentNo));
  return once.map(({ code }) => code).slice(0, MOST);
}

/** 政策比较: documents of several counties side by side; without a choice, one of each document. */
export default async function ComparePage({ searchParams }: Props) {
  const [say, query] = await Promise.all([words(), searchParams]);
  const answer = await ask(PolicyCountiesDocument, {});
  if (!answer.ok)
    return (
      <main className="page">
        <Refusal answer={answer} say={say} />
      </main>
    );
  const { me, counties, policyCounties } = answer.data;
  if (!me) redirect('/sign-in');
  if (me.mustChangePassword) redirect('/password');
  const asked = codesOf(query.counties);
  const chosen = asked.length > 1 ? asked : beside(asked, policyCounties);
  return (
    <Frame me={me} county={me.county?.code ?? null} counties={counties} months={[]}>
      <div className="stack compare-page">
        <PageHead title={say('compare.title')} say={say} lead={say('compare.lead')} />
        <ChooseCounties counties={policyCounties} chosen={chosen} most={MOST} say={say} />
        <Compared chosen={chosen} say={say} />
      </div>
    </Frame>
  );
}

async function Compared({ chosen, say }: { chosen: string[]; say: Say }) {
  if (chosen.length === 0)
    return (
      <div className="card">
        <Empty title={say('compare.pick')} />
      </div>
    );
  const answer = await ask(PolicyComparisonDocument, { counties: chosen });
  return answer.ok ? (
    <Comparison comparison={answer.data.policyComparison} say={say} />
  ) : (
    <Refusal answer={answer} say={say} />
  );
}
