import Link from 'next/link';
import { Enter } from '../../../features/intake/Enter.tsx';
import { Entries, entryTwin } from '../../../features/intake/Entries.tsx';
import { PhonePage } from '../../../features/intake/PhonePage.tsx';
import { AT_COUNTY, type Choice, VIEWS, VISITING, type View } from '../../../features/intake/types.ts';
import { changed, type Filter, to } from '../../../filter.ts';
import { today } from '../../../format.ts';
import {
  ApplyPlaceDocument,
  IntakePlacesDocument,
  type IntakePlacesQuery,
  IntakesDocument,
} from '../../../gql/graphql.ts';
import type { Say } from '../../../i18n/words.ts';
import { ask } from '../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../server/page.tsx';
import { may, shell } from '../../../server/shell.ts';
import { ListCard } from '../../../ui/ListCard.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';

type Unit = NonNullable<IntakePlacesQuery['division']>;

/** Towns with their villages, from whatever level somebody works at. */
function choices(own: Unit | null | undefined): Choice[] {
  if (!own) return [];
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
  if (own.level === 'COUNTY')
    return own.children.map(({ name, children }) => ({ label: name, options: children.map(option) }));
  return [{ label: own.name, options: own.level === 'TOWN' ? own.children.map(option) : [option(own)] }];
}

const filterOf = (view: View | undefined) =>
  view === 'UNLINKED' ? { unlinked: true } : view ? { channels: [view] } : {};

/** 线索登记: what comes without a department's file, and the clue each became. */
export default async function IntakePage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter } = page;
  if (!page.ok) return page.refusal;
  const view = VIEWS.find((one) => one === filter.status);
  const frame = await shell(county);
  const own = (frame.ok && frame.data.me?.division?.code) || county;
  const [answer, office, visits, reveals, places] = await Promise.all([
    ask(IntakesDocument, { county, filter: filterOf(view), first: filter.size, after: filter.after.at(-1) }),
    may(county, 'ASSIGN'),
    may(county, 'VERIFY'),
    may(county, 'REVEAL'),
    ask(IntakePlacesDocument, { own }),
  ]);
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { intakes, applySetting: setting } = answer.data;
  const rows = intakes.edges.map(({ node }) => node);
  const towns = places.ok ? choices(places.data.division) : [];
  const some = towns[0]?.options[0]?.value;
  const words = some ? await ask(ApplyPlaceDocument, { village: some }) : null;
  const hardships = words?.ok ? (words.data.applyPlace?.hardships ?? []) : [];
  const [title, filters] = [say('intake.title'), say(`intake.filter.${view ?? 'ALL'}`)];
  return (
    <div className="stack">
      <PageHead title={title} say={say} filters={filters} lead={say('intake.lead')}>
        {(office || visits) && (
          <Enter {...{ county, hardships, places: towns, sources: office ? AT_COUNTY : VISITING, today: today() }} />
        )}
      </PageHead>
      <Views county={county} filter={filter} view={view} say={say} />
      <ListCard
        {...{ county, page: 'intake', filter, say, count: 'intake.count', list: intakes, shown: rows.length }}
        named={{ title, filters }}
        twin={entryTwin(rows, say)}
        empty={{ title: say(view ? 'intake.emptyFilter' : 'intake.empty') }}
      >
        <Entries {...{ rows, county, office, reveals, say }} />
      </ListCard>
      <PhonePage county={county} open={setting.open} address={setting.address ?? null} office={office} />
    </div>
  );
}

function Views({ county, filter, view, say }: { county: string; filter: Filter; view: View | undefined; say: Say }) {
  const link = (status: View | undefined) => (
    <Link
      key={status ?? 'ALL'}
      href={to(county, 'intake', changed(filter, { status }))}
      aria-current={status === view ? 'true' : undefined}
    >
      {say(`intake.filter.${status ?? 'ALL'}`)}
    </Link>
  );
  return (
    <nav className="match-states screen-only" aria-label={say('intake.channels')}>
      {link(undefined)}
      {VIEWS.map(link)}
    </nav>
  );
}
