import type { PolicyCountiesQuery } from '../../gql/graphql.ts';
import type { Say } from '../../i18n/words.ts';

/** Which counties to set side by side: a plain form, so that the address holds the choice. */
export function ChooseCounties({
  counties,
  chosen,
  most,
  say,
}: {
  counties: PolicyCountiesQuery['policyCounties'];
  chosen: readonly string[];
  most: number;
  say: Say;
}) {
  return (
    <form action="/policies/compare" method="get" className="card choose screen-only">
      <fieldset>
        <legend>{say('compare.choose', { n: most })}</legend>
        {counties.map((county) => (
          <label key={county.code}>
            <input type="checkbox" name="counties" value={county.code} defaultChecked={chosen.includes(county.code)} />{' '}
            {county.name} <span className="muted">{county.documentNo}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button-link">
        {say('compare.go')}
      </button>
    </form>
  );
}
