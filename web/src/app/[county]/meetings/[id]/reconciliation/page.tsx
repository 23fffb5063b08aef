import { ReconciliationView } from '../../../../../features/meeting/ReconciliationView.tsx';
import { today } from '../../../../../format.ts';
import { ReconciliationDocument } from '../../../../../gql/graphql.ts';
import { ask } from '../../../../../server/ask.ts';
import { words } from '../../../../../server/say.ts';
import { Refusal } from '../../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ county: string; id: string }>;
  searchParams: Promise<{ pack?: string; asOf?: string }>;
}

/** 对账: what was told then, and what has changed since, row by row? */
export default async function ReconciliationPage({ params, searchParams }: Props) {
  const [{ county, id }, { pack = '', asOf }, say] = await Promise.all([params, searchParams, words()]);
  const answer = await ask(ReconciliationDocument, {
    pack,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '') ? asOf : null,
  });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  return (
    <ReconciliationView
      told={answer.data.reconciliation}
      back={`/${county}/meetings/${id}`}
      today={today()}
      say={say}
    />
  );
}
