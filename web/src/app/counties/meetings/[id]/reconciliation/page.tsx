import { cityPage } from '../../../../../features/meeting/city.tsx';
import { ReconciliationView } from '../../../../../features/meeting/ReconciliationView.tsx';
import { today } from '../../../../../format.ts';
import { ReconciliationDocument } from '../../../../../gql/graphql.ts';
import { ask } from '../../../../../server/ask.ts';
import { words } from '../../../../../server/say.ts';
import { Refusal } from '../../../../../ui/Refusal.tsx';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ pack?: string; asOf?: string }>;
}

/** 对账 of what a city's meeting was told. */
export default async function CityReconciliationPage({ params, searchParams }: Props) {
  const [{ id }, { pack = '', asOf }, say] = await Promise.all([params, searchParams, words()]);
  return cityPage(async () => {
    const answer = await ask(ReconciliationDocument, {
      pack,
      asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '') ? asOf : null,
    });
    if (!answer.ok) return <Refusal answer={answer} say={say} />;
    return (
      <ReconciliationView
        told={answer.data.reconciliation}
        back={`/counties/meetings/${id}`}
        today={today()}
        say={say}
      />
    );
  });
}
