import { MISSING, yuan } from '../../format.ts';
import { ApprovalState, Grounds, Origin, type Part } from './parts.tsx';

/** What the document leaves open: our default, why, and whether it was approved. */
export function Open({ policy, say }: Part) {
  return (
    <section className="card long" id="open">
      <div className="card-head">
        <div>
          <h2>{say('policy.open')}</h2>
          <p className="muted">{say('policy.openLead')}</p>
        </div>
      </div>
      {policy.open.length === 0 && <p className="muted">{say('policy.noOpen')}</p>}
      <ul className="todo open-points">
        {policy.open.map((value) => (
          <li key={`${value.name} ${value.label}`} className="open-point">
            <div>
              <p>
                <b>{value.label}</b> <ApprovalState value={value} say={say} /> <Origin value={value} say={say} />
              </p>
              <p className="long-list">
                {say('policy.default')}：{value.operator} {value.value} {value.unit}
              </p>
              <Grounds clause={value.clause} reason={value.reason ?? MISSING} policy={policy} say={say} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Income lines, of the document or entered. */
export function Lines({ policy, say }: Part) {
  return (
    <section className="card" id="lines">
      <div className="card-head">
        <h2>{say('policy.lines')}</h2>
      </div>
      {policy.incomeLines.length === 0 ? (
        <p className="amber">{say('policy.noLines')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('income.year')}</th>
              <th scope="col" className="number">
                {say('income.line')}
              </th>
              <th scope="col">{say('policy.note')}</th>
            </tr>
          </thead>
          <tbody>
            {policy.incomeLines.map((line) => (
              <tr key={line.year}>
                <th scope="row">{line.year}</th>
                <td className="number">{yuan(line.line, say.language)}</td>
                <td>{line.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
