'use client';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { ChangePasswordDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

/** Old password, new one twice. */
export function ChangePassword() {
  const say = useSay();
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => String(form.get(name) ?? '');
    if (value('next') !== value('again')) return setProblem(say('pass.differ'));
    const sent = await send(ChangePasswordDocument, { old: value('old'), new: value('next') });
    if (sent.ok) return location.assign('/');
    setProblem(sent.message ?? say('sign.failed'));
  };
  return (
    <form method="post" onSubmit={submit}>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <div className="field">
        <label htmlFor="old">{say('pass.old')}</label>
        <Input.Password id="old" name="old" size="large" autoComplete="current-password" />
      </div>
      <div className="field">
        <label htmlFor="next">{say('pass.new')}</label>
        <Input.Password id="next" name="next" size="large" autoComplete="new-password" />
      </div>
      <div className="field">
        <label htmlFor="again">{say('pass.again')}</label>
        <Input.Password id="again" name="again" size="large" autoComplete="new-password" />
      </div>
      <Button type="primary" htmlType="submit" size="large" block>
        {say('pass.save')}
      </Button>
    </form>
  );
}
