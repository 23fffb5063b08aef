'use client';
import { Button, Checkbox, Progress, Select } from 'antd';
import { useId } from 'react';
import { monthText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import { Answer } from './Answer.tsx';
import { AnswerAgain } from './AnswerAgain.tsx';
import { AnswerBook } from './AnswerBook.tsx';
import { Columns } from './Columns.tsx';
import { type Item, open, ready } from './items.ts';
import { Mode } from './Mode.tsx';
import type { Files } from './use-files.ts';

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
  files: Files;
}

const extractHint = ({ chosen, found }: Item) =>
  chosen ? 'handIn.extractChosen' : found?.extract ? 'handIn.extractBy' : 'handIn.extractUnknown';

/** One file: what it is taken for, which whoever hands in confirms or corrects, and what came of it. */
export function FileCard({ county, item, extracts, months, busy, files }: Props) {
  const say = useSay();
  const id = useId();
  const { name, share, failed, found, extract, period, said, confirmed, checked, done } = item;
  const told = done ?? checked;
  const [standing, amends] = [files.standing(item), files.amends(item)];
  const sure = amends ? 'handIn.confirmAmend' : standing ? 'handIn.confirmReplace' : 'handIn.confirm';
  return (
    <li className="card hand-in-file">
      <div className="card-head">
        <h3>{name}</h3>
        <Button
          size="small"
          disabled={busy}
          onClick={() => files.remove(item)}
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
              onChange={(chosen) => files.choose(item, chosen)}
            />
            <span className="muted">{say(extractHint(item))}</span>
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
              onChange={(chosen) => files.set(item, { period: chosen })}
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
      {found && open(item) && (
        <Columns
          found={found}
          disabled={busy || extract === null}
          decide={{
            say: (header, column) => files.say(item, header, column),
            forget: (header) => void files.forget({ extract: extract ?? '', header }),
          }}
        />
      )}
      {standing && open(item) && ready(item) && (
        <Mode
          {...{ standing, amends }}
          rows={checked?.received ?? null}
          disabled={busy}
          onChange={(chosen) => files.amend(item, chosen)}
        />
      )}
      {open(item) && ready(item) && (
        <Checkbox
          className="confirm"
          checked={confirmed}
          disabled={busy}
          onChange={({ target }) => files.set(item, { confirmed: target.checked })}
        >
          {say(sure, {
            title: extracts.find((one) => one.extract === extract)?.title ?? '',
            month: monthText(period, say.language),
          })}
        </Checkbox>
      )}
      {told && <Answer county={county} given={told} dry={!done} />}
      {found && checked && !done && checked.problemsTotal > 0 && extract && period && (
        <AnswerBook county={county} upload={found.upload} name={name} {...{ extract, period, said }} />
      )}
      {done?.batchId && done.fileNo && done.problemsTotal > 0 && (
        <AnswerAgain
          {...{ county, name }}
          batch={done.batchId}
          file={done.fileNo}
          rowsAlone={done.status === 'ACCEPTED' && done.quarantined > 0}
        />
      )}
    </li>
  );
}
