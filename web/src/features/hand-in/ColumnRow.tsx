'use client';
import { Button } from 'antd';
import { momentText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import type { Recognised } from './door.ts';

type Read = Recognised['sheets'][number]['columns'][number];

export interface Decide {
  /** Which column a header is: null not to be read, undefined as before. */
  say(header: string, column: string | null | undefined): void;
  /** Withdraws what is remembered of a header. */
  forget(header: string): void;
}

interface Props {
  one: Read;
  columns: readonly Read[];
  choices: Recognised['choices'];
  disabled: boolean;
  decide: Decide;
}

/** No column has these names. */
const UNDECIDED = '?';
const NOT_READ = '';

/** One header: the column it is read as, which can be chosen, and why. */
export function ColumnRow({ one, columns, choices, disabled, decide }: Props) {
  const say = useSay();
  const { header, column, why, by, at } = one;
  const decided = why === 'said' || why === 'remembered';
  const value = column ?? (decided ? NOT_READ : UNDECIDED);
  const option = ({ name, required }: Props['choices'][number]): string => {
    const other = columns.find((each) => each.column === name && each.header !== header)?.header;
    const taken = other ? ` · ${say('columns.taken', { header: other })}` : '';
    return `${name}${required ? ` ${say('handIn.required')}` : ''}${taken}`;
  };
  const reason = why === null ? 'unknown' : why;
  return (
    <tr className={why === null ? 'amber' : undefined}>
      <th scope="row">{header}</th>
      <td>
        <select
          className="pick"
          aria-label={say('columns.readHeader', { header })}
          disabled={disabled}
          value={value}
          onChange={({ target }) => decide.say(header, target.value === NOT_READ ? null : target.value)}
        >
          {value === UNDECIDED && (
            <option value={UNDECIDED} disabled>
              {say('handIn.notRead')}
            </option>
          )}
          <option value={NOT_READ}>{say('columns.ignore')}</option>
          {choices.map((choice) => (
            <option key={choice.name} value={choice.name}>
              {option(choice)}
            </option>
          ))}
        </select>
      </td>
      <td>
        {say(`columns.by.${reason}`, { who: by ?? '', when: momentText(at) })}{' '}
        {decided && (
          <Button
            size="small"
            disabled={disabled}
            aria-label={`${say(why === 'said' ? 'columns.undo' : 'columns.forget')} ${header}`}
            onClick={() => (why === 'said' ? decide.say(header, undefined) : decide.forget(header))}
          >
            {say(why === 'said' ? 'columns.undo' : 'columns.forget')}
          </Button>
        )}
      </td>
    </tr>
  );
}
