'use client';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { SignInDocument } from '../../gql/graphql.ts';
import { useSay } from '../../i18n/Words.tsx';
import { send } from '../../ui/send.ts';

/** Name and password; what went wrong is said in place. POST, so that a press before the page is ready never puts the password in the address. */
export function SignIn({ to }: { to: string }) {
  const say = useSay();
  const [problem, setProblem] = useState('');
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, password] = [String(form.get('name') ?? '').trim(), String(form.get('password') ?? '')];
    if (!name || !password) return setProblem(say('sign.empty'));
    setPending(true);
    const sent = await send(SignInDocument, { name, password });
    if (sent.ok) return location.assign(to);
    setPending(false);
    setProblem(sent.message ?? say('sign.failed'));
  };
  return (
    <form method="post" onSubmit={submit} noValidate>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
      <div className="field">
        <label htmlFor="name">{say('sign.name')}</label>
        <Input id="name" name="name" size="large" autoComplete="username" autoFocus />
      </div>
      <div className="field">
        <label htmlFor="password">{say('sign.password')}</label>
        <Input.Password id="password" name="password" size="large" autoComplete="current-password" />
      </div>
      <Button type="primary" htmlType="submit" size="large" block loading={pending}>
        {say(pending ? 'sign.pending' : 'sign.enter')}
      </Button>
    </form>
  );
}
