'use client';
import { Button, Select } from 'antd';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { monthText } from '../../format.ts';
import { useSay } from '../../i18n/Words.tsx';
import { departmentName, type Names } from '../../ui/describe.ts';
import { type Asked, isNumber, type ReplayableRule, replayAddress, ruleAddress, type Tried } from './address.ts';
import { Field } from './Field.tsx';

interface Props {
  county: string;
  rules: readonly ReplayableRule[];
  names: Names;
  /** Newest first. */
  months: readonly string[];
  asked: Asked;
}

/** What is tried: a rule, other values, months. The address holds it; nothing is sent but a question. */
export function Form({ county, rules, names, months, asked }: Props) {
  const say = useSay();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [values, setValues] = useState(asked.values);
  const [range, setRange] = useState({ from: asked.from, to: asked.to });
  const [problem, setProblem] = useState('');
  const go = (address: string) => start(() => router.push(address));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = asked.rule.parameters.find(
      ({ name, form }) => form === 'NUMBER' && !isNumber(values[name]?.number ?? ''),
    );
    setProblem(wrong ? say('replay.noNumber', { label: wrong.label }) : '');
    const [from = '', to = ''] = [range.from, range.to].sort();
    if (!wrong) go(replayAddress(county, { rule: asked.rule, values, from, to }));
  };
  const set = (name: string, change: Partial<Tried>) =>
    setValues({ ...values, [name]: { ...(values[name] as Tried), ...change } });
  const month = (end: 'from' | 'to') => (
    <div className="field">
      <label htmlFor={`replay-${end}`}>{say(`replay.${end}`)}</label>
      <Select
        id={`replay-${end}`}
        showSearch
        value={range[end]}
        options={months.map((value) => ({ value, label: monthText(value, say.language) }))}
        onChange={(value: string) => setRange({ ...range, [end]: value })}
      />
    </div>
  );
  return (
    <form className="card replay-form" onSubmit={submit} aria-label={say('replay.form')} noValidate>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <div className="field replay-rule">
        <label htmlFor="replay-rule">{say('replay.rule')}</label>
        <Select
          id="replay-rule"
          showSearch={{ optionFilterProp: 'label' }}
          value={asked.rule.id}
          options={rules.map(({ id, name, department }) => ({
            value: id,
            label: `${name} · ${departmentName(names, department)}`,
          }))}
          onChange={(id: string) => go(ruleAddress(county, id))}
        />
      </div>
      {asked.rule.parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] as Tried}
          onChange={(change) => set(parameter.name, change)}
        />
      ))}
      {month('from')}
      {month('to')}
      <div className="field replay-run">
        <Button type="primary" htmlType="submit" loading={pending}>
          {say(pending ? 'replay.running' : 'replay.run')}
        </Button>
      </div>
    </form>
  );
}
