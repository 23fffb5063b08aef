import { headers } from 'next/headers';
import Link from 'next/link';
import { Sheet } from '../../../../features/intake/Sheet.tsx';
import { to } from '../../../../filter.ts';
import { IntakeCodesDocument } from '../../../../gql/graphql.ts';
import { ask } from '../../../../server/ask.ts';
import { type PageProps, pageOf } from '../../../../server/page.tsx';
import { shell } from '../../../../server/shell.ts';
import { PageHead } from '../../../../ui/PageHead.tsx';
import { Empty, Refusal } from '../../../../ui/Refusal.tsx';

/** Where this page was asked for: what a code leads to unless the office has set another address. */
async function here(): Promise<string> {
  const given = await headers();
  const host = given.get('x-forwarded-host') ?? given.get('host') ?? '';
  return `${given.get('x-forwarded-proto') ?? 'http'}://${host}`;
}

/** One sheet a village of a town, to be printed and hung up. */
export default async function CodesPage(props: PageProps) {
  const page = await pageOf(props);
  const { say, county, filter, names } = page;
  if (!page.ok) return page.refusal;
  const frame = await shell(county);
  const own = frame.ok ? (frame.data.me?.division?.code ?? '') : '';
  const town = own.length > county.length ? own.slice(0, 9) : filter.town;
  const answer = town ? await ask(IntakeCodesDocument, { county, town }) : null;
  if (answer && !answer.ok) return <Refusal answer={answer} say={say} />;
  const unit = answer?.data.division;
  const base = answer?.data.applySetting.address ?? (await here());
  const countyName = names.towns.length > 0 && frame.ok ? (frame.data.division?.name ?? '') : '';
  return (
    <div className="stack">
      <div className="screen-only">
        <PageHead title={say('intake.codesTitle')} say={say} lead={say('intake.codesLead')} />
        {own.length <= county.length && (
          <nav className="match-states" aria-label={say('intake.codesTown')}>
            {names.towns.map(({ code, name }) => (
              <Link
                key={code}
                href={to(county, 'intake/codes', { town: code })}
                aria-current={code === town ? 'true' : undefined}
              >
                {name}
              </Link>
            ))}
          </nav>
        )}
      </div>
      {answer && !answer.data.applySetting.open && <p className="notice screen-only">{say('intake.codesShut')}</p>}
      {answer && !answer.data.applySetting.address && (
        <p className="notice amber screen-only" role="note">
          {say('intake.codesAddress', { address: base })}{' '}
          <Link href={`/${county}/intake`}>{say('intake.settings')}</Link>
        </p>
      )}
      {!unit && (
        <div className="card">
          <Empty title={say('intake.codesNone')} />
        </div>
      )}
      <div className="intake-sheets">
        {(unit?.children ?? []).map(({ code, name }) => (
          <Sheet key={code} place={`${countyName}${unit?.name ?? ''}${name}`} address={`${base}/apply/${code}`} />
        ))}
      </div>
    </div>
  );
}
