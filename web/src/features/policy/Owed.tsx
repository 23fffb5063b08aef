import { grouped, monthText } from '../../format.ts';
import type { Word } from '../../i18n/words.ts';
import { Grounds, type Part, type Policy, validity } from './parts.tsx';

type Extract = Policy['departments'][number]['extracts'][number];

/** Which department owes which extract, and when. */
export function OwedList({ policy, say }: Part) {
  return (
    <section className="card long" id="owed">
      <div className="card-head">
        <h2>
          {say('policy.owed')}{' '}
          <span className="muted">{grouped(policy.departments.flatMap((d) => d.extracts).length)}</span>
        </h2>
      </div>
      <div className="table-scroll">
        <table className="table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{say('col.department')}</th>
              <th scope="col">{say('col.extract')}</th>
              <th scope="col">{say('col.due')}</th>
              <th scope="col">{say('basis')}</th>
            </tr>
          </thead>
          <tbody>
            {policy.departments.flatMap((department) =>
              department.extracts.map((extract, at) => (
                <tr key={extract.id}>
                  <th scope="row">
                    {at === 0 ? department.name : <span className="repeated">{department.name}</span>}
                  </th>
                  <td>
                    {extract.title} <Marks extract={extract} say={say} />
                  </td>
                  <td>
                    {extract.due}
                    {extract.dueReason && <p className="muted">{extract.dueReason}</p>}
                  </td>
                  <td className="wide">
                    <Grounds clause={extract.clause} reason={extract.note} policy={policy} say={say} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const WORDS: Readonly<Record<string, Word>> = {
  match: 'purpose.match',
  benefit: 'purpose.benefit',
  register: 'purpose.register',
  PETITION: 'channel.PETITION',
};

/** What is particular about an extract: what it is for, since when it is owed, who handed it in before. */
function Marks({ extract, say }: { extract: Extract; say: Part['say'] }) {
  const words = [extract.purpose, extract.channel].flatMap((code) => WORDS[code] ?? []);
  const dated = validity(extract, say);
  return (
    <>
      {words.map((word) => (
        <span key={word} className="badge">
          {say(word)}
        </span>
      ))}
      {dated && <span className="badge">{dated}</span>}
      {extract.handedInBy.map((one) => (
        <p key={one.from} className="muted">
          {say('policy.handedInBy', { month: monthText(one.from, say.language), name: one.department })}
        </p>
      ))}
    </>
  );
}
