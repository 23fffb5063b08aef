import { ChangePassword } from '../../features/session/ChangePassword.tsx';
import { words } from '../../server/say.ts';
import { Title } from '../../ui/Title.tsx';

export default async function PasswordPage() {
  const say = await words();
  return (
    <main className="sign">
      <div>
        <Title of={say('pass.title')} say={say} />
        <span className="brand">{say('brand')}</span>
        <h1>{say('pass.title')}</h1>
        <p className="muted">{say('pass.lead')}</p>
        <div className="card">
          <ChangePassword />
        </div>
      </div>
    </main>
  );
}
