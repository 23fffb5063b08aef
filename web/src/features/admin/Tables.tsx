import { grouped, MISSING, momentText } from '../../format.ts';
import type { AuditQuery, UsersQuery } from '../../gql/graphql.ts';
import { named, type Say } from '../../i18n/words.ts';
import { Revoke } from './Revoke.tsx';

/** People and where they may look. */
export function Users({ data, say }: { data: UsersQuery; say: Say }) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>
          {say('admin.users')} <span className="muted">{grouped(data.users.totalCount)}</span>
        </h2>
      </div>
      <div className="table-scroll">
        <table className="table cards-on-phone">
          <thead>
            <tr>
              <th scope="col">{say('admin.name')}</th>
              <th scope="col">{say('admin.login')}</th>
              <th scope="col">{say('admin.role')}</th>
              <th scope="col">{say('admin.scope')}</th>
              <th scope="col">{say('col.state')}</th>
            </tr>
          </thead>
          <tbody>
            {data.users.edges.map(({ node }) => (
              <tr key={node.id}>
                <th scope="row">
                  <b>{node.displayName}</b>
                </th>
                <td>{node.name}</td>
                <td>{node.roleName}</td>
                <td>
                  {[node.county?.name, node.division?.name, node.department]
                    .filter((v, i, all) => v && all.indexOf(v) === i)
                    .join(' · ') || MISSING}
                </td>
                <td>
                  {node.mustChangePassword ? (
                    <span className="badge amber">! {say('admin.mustChange')}</span>
                  ) : (
                    <span className="badge blue">{say('admin.ok')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Keys of other systems. A key itself is shown only once, where it is made. */
export function Keys({ data, say }: { data: UsersQuery; say: Say }) {
  return (
    <section className="card long">
      <div className="card-head">
        <h2>{say('admin.keys')}</h2>
      </div>
      {data.serviceKeys.length === 0 ? (
        <p className="muted">{say('admin.noKeys')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table cards-on-phone">
            <thead>
              <tr>
                <th scope="col">{say('admin.name')}</th>
                <th scope="col">{say('admin.role')}</th>
                <th scope="col">{say('admin.scope')}</th>
                <th scope="col">{say('admin.created')}</th>
                <th scope="col">{say('admin.expires')}</th>
                <th scope="col">{say('admin.lastUsed')}</th>
                <th scope="col">{say('col.state')}</th>
              </tr>
            </thead>
            <tbody>
              {data.serviceKeys.map((key) => (
                <tr key={key.id}>
                  <th scope="row">
                    <b>{key.name}</b>
                  </th>
                  <td>{key.role}</td>
                  <td>{[key.division, key.department].filter(Boolean).join(' · ')}</td>
                  <td className="nowrap" data-label={say('admin.created')}>
                    {momentText(key.createdAt)}
                  </td>
                  <td className="nowrap" data-label={say('admin.expires')}>
                    {key.expiresAt ? momentText(key.expiresAt) : say('admin.noExpiry')}
                  </td>
                  <td className="nowrap" data-label={say('admin.lastUsed')}>
                    {key.lastUsedAt ? momentText(key.lastUsedAt) : say('admin.never')}
                  </td>
                  <td>
                    <span className={`badge ${key.revokedAt ? '' : 'blue'}`}>
                      {say(key.revokedAt ? 'admin.revoked' : 'admin.active')}
                    </span>{' '}
                    {!key.revokedAt && <Revoke id={key.id} name={key.name} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Who did what, when, what for. */
export function Audit({ data, say }: { data: AuditQuery; say: Say }) {
  return (
    <div className="table-scroll">
      <table className="table cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{say('admin.at')}</th>
            <th scope="col">{say('admin.who')}</th>
            <th scope="col">{say('admin.action')}</th>
            <th scope="col">{say('admin.subject')}</th>
            <th scope="col">{say('admin.purpose')}</th>
            <th scope="col">{say('admin.result')}</th>
          </tr>
        </thead>
        <tbody>
          {data.auditEntries.edges.map(({ node }) => (
            <tr key={node.id}>
              <th scope="row" className="nowrap">
                {momentText(node.at)}
              </th>
              <td>{node.who.replace(/^user:/, '')}</td>
              <td>{named(say, 'act', node.action)}</td>
              <td className="wide subject">{node.subject ?? MISSING}</td>
              <td className="wide">{node.purpose ?? MISSING}</td>
              <td>{named(say, 'result', node.result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
