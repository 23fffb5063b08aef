'use client';
import { Button, Progress, Select } from 'antd';
import { useId } from 'react';
import { monthText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import { Answer } from './Answer.tsx';
import { AnswerBook } from './AnswerBook.tsx';
import { Columns } from './Columns.tsx';
import { type Item, open } from './items.ts';

export interface Choice {
  extract: string;
  title: string;
}

interface Props {
  county: string;
  item: Item;
  extracts: readonly Choice[];
  months: readonly string[];
  busy: boolean;
  onExtract: (extract: string) => void;
  onPeriod: (period: string) => void;
  onRemove: () => void;
}

/** One file: what it is taken for, which whoever hands in confirms or corrects, and what came of it. */
export function FileCard({ county, item, extracts, months, busy, onExtract, onPeriod, onRemove }: Props) {
  const say = useSay();
  const id = useId();
  const { name, share, failed, found, extract, period, checked, done } = item;
  const told = done ?? checked;
  return (
    <li className="card hand-in-file">
      <div className="card-head">
        <h3>{name}</h3>
        <Button
          size="small"
          disabled={busy}
          onClick={onRemove}
          aria-label={`${say(done ? 'handIn.hide' : 'handIn.remove')} ${name}`}
        >
          {say(done ? 'handIn.hide' : 'handIn.remove')}
        </Button>
      </div>
      {!found && !failed && (
        <Progress percent={Math.round(share * 100)} aria-label={`${say('handIn.uploading')} ${name}`} />
      )}
      {failed && (
        <p className="red" role="alert">
          {failed}
        </p>
      )}
      {found && open(item) && (
        <div className="hand-in-choice">
          <div className="field">
            <label htmlFor={`${id}-extract`}>{say('handIn.extract')}</label>
            <Select
              id={`${id}-extract`}
              showSearch={{ optionFilterProp: 'label' }}
              disabled={busy}
              value={extract}
              placeholder={say('handIn.choose')}
              options={extracts.map((one) => ({ value: one.extract, label: one.title }))}
              onChange={onExtract}
            />
            <span className="muted">{say(found.extract ? 'handIn.extractBy' : 'handIn.extractUnknown')}</span>
          </div>
          <div className="field">
            <label htmlFor={`${id}-period`}>{say('handIn.period')}</label>
            <Select
              id={`${id}-period`}
              showSearch
              disabled={busy}
              value={period}
              placeholder={say('handIn.choose')}
              options={months.map((value) => ({ value, label: monthText(value, say.language) }))}
              onChange={onPeriod}
            />
            <span className="muted">
              {say(
                found.periodBy ? (found.periodBy === 'name' ? 'handIn.byName' : 'handIn.byContent') : 'handIn.byNone',
              )}
            </span>
          </div>
        </div>
      )}
      {found?.reason && open(item) && (
        <p className="red" role="alert">
          {found.reason}
        </p>
      )}
      {found && open(item) && <Columns sheets={found.sheets} />}
      {told && <Answer county={county} given={told} dry={!done} />}
      {found && checked && !done && checked.problemsTotal > 0 && extract && period && (
        <AnswerBook county={county} upload={found.upload} name={name} extract={extract} period={period} />
      )}
    </li>
  );
}
