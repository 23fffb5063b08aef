import Link from 'next/link';
import { type LedgerAddress, ledgersAt, monthsAway, readAddress, STANDING } from '../../../features/ledger/address.ts';
import { Changes } from '../../../features/ledger/Changes.tsx';
import { DayPicker } from '../../../features/ledger/DayPicker.tsx';
import { Files } from '../../../features/ledger/Files.tsx';
import { Sheet } from '../../../features/ledger/Sheet.tsx';
import { StandingTable } from '../../../features/ledger/StandingTable.tsx';
import { TownChoice } from '../../../features/ledger/TownChoice.tsx';
import { dayText, monthText, today } from '../../../format.ts';
import {
  LedgerDocument,
  LedgersDocument,
  type LedgersQuery,
  StandingDocument,
  WorkChangesDocument,
} from '../../../gql/graphql.ts';
import type { Say } from '../../../i18n/words.ts';
import { ask } from '../../../server/ask.ts';
import { type Begun, type PageProps, pageOf } from '../../../server/page.tsx';
import { may } from '../../../server/shell.ts';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../../ui/Refusal.tsx';

type Choice = LedgersQuery['ledgers'][number];

/** 台账: which clues are not crossed off yet? As the document lays the ledger out, and the figures of any day. */
export default async function LedgersPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county } = page;
  if (!page.ok) return page.refusal;
  const answer = await ask(LedgersDocument, { county });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const sees = await may(county, 'READ_PERSON');
  const forms = sees ? answer.data.ledgers : [];
  const at = readAddress(await props.searchParams);
  const chosen = at.form === STANDING ? undefined : (forms.find(({ id }) => id === at.form) ?? forms[0]);
  return (
    <div className="stack">
      <PageHead
        title={say('ledger.pageTitle')}
        say={say}
        lead={say(forms.length > 0 ? 'ledger.lead' : sees ? 'ledger.none' : 'ledger.numbers')}
      >
        <Views county={county} forms={forms} chosen={chosen?.id ?? STANDING} at={at} say={say} />
      </PageHead>
      {chosen ? <OneLedger page={page} form={chosen} at={at} /> : <OneDay page={page} at={at} />}
      {sees && <OvertakenWork page={page} town={at.town} />}
    </div>
  );
}

/** The ledgers of the county, and the figures of a day. */
function Views({
  county,
  forms,
  chosen,
  at,
  say,
}: {
  county: string;
  forms: readonly Choice[];
  chosen: string;
  at: LedgerAddress;
  say: Say;
}) {
  const kept = at.town ? { town: at.town } : {};
  const views = [
    ...forms.map(({ id, annex, title }) => [id, `${annex} ${title}`] as const),
    [STANDING, say('standing.title')] as const,
  ];
  return (
    <nav className="match-states screen-only" aria-label={say('ledger.views')}>
      {views.map(([form, label]) => (
        <Link
          key={form}
          href={ledgersAt(county, { ...kept, form })}
          aria-current={form === chosen ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

async function OneLedger({ page, form, at }: { page: Begun; form: Choice; at: LedgerAddress }) {
  const { say, county, names } = page;
  const month = at.of ?? form.newest;
  const answer = await ask(LedgerDocument, { county, id: form.id, month, town: at.town, day: at.day });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { ledger } = answer.data;
  const here = { form: form.id, of: month, ...(at.town ? { town: at.town } : {}) };
  return (
    <>
      <div className="ledger-tools screen-only">
        <Months county={county} at={here} month={month} say={say} />
        {!names.own?.town && <TownChoice county={county} at={here} towns={names.towns} />}
        <DayPicker county={county} at={here} day={ledger.day} last={today()} key={ledger.day} />
        <div className="tools">
          <Files
            {...{ county, id: form.id, month, day: ledger.day, town: at.town }}
            exports={await may(county, 'EXPORT_LEDGER')}
          />
        </div>
      </div>
      {ledger.due && <p className="screen-only">{say('ledger.due', { day: dayText(ledger.due, say.language) })}</p>}
      <Sheet sheet={ledger} county={county} say={say} />
    </>
  );
}

function Months({ county, at, month, say }: { county: string; at: LedgerAddress; month: string; say: Say }) {
  const [before, after] = [monthsAway(month, -1), monthsAway(month, 1)];
  return (
    <nav className="ledger-months" aria-label={say('ledger.months')}>
      <Link className="button-link" href={ledgersAt(county, { ...at, of: before })}>
        ← {monthText(before, say.language)}
      </Link>
      <strong>{monthText(month, say.language)}</strong>
      {after <= today().slice(0, 7) && (
        <Link className="button-link" href={ledgersAt(county, { ...at, of: after })}>
          {monthText(after, say.language)} →
        </Link>
      )}
    </nav>
  );
}

async function OneDay({ page, at }: { page: Begun; at: LedgerAddress }) {
  const { say, county, names } = page;
  const answer = await ask(StandingDocument, { county, day: at.day, town: at.town });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { day, whole, byTown, byChannel } = answer.data.standing;
  const here = { form: STANDING, ...(at.town ? { town: at.town } : {}) };
  return (
    <>
      <div className="ledger-tools screen-only">
        {!names.own?.town && <TownChoice county={county} at={here} towns={names.towns} />}
        <DayPicker county={county} at={here} day={day} last={today()} key={day} />
      </div>
      <section className="card long">
        <div className="card-head">
          <h2>{say('standing.asOf', { day: dayText(day, say.language, 0) })}</h2>
          <span className="muted">
            {say('standing.sum', { received: whole.received, closed: whole.closed, open: whole.open })}
          </span>
        </div>
        {whole.received + whole.waiting === 0 ? (
          <Empty title={say('standing.empty')} />
        ) : (
          <StandingTable rows={byTown.length > 1 ? [whole, ...byTown] : [whole]} of="town" say={say} />
        )}
      </section>
      {whole.received > 0 && (
        <section className="card long">
          <div className="card-head">
            <h2>{say('standing.byChannel')}</h2>
          </div>
          <StandingTable rows={byChannel} of="channel" say={say} />
        </section>
      )}
    </>
  );
}

async function OvertakenWork({ page, town }: { page: Begun; town: string | undefined }) {
  const { say, county } = page;
  const answer = await ask(WorkChangesDocument, { county, town });
  return answer.ok ? <Changes changes={answer.data.workChanges} county={county} say={say} /> : null;
}
