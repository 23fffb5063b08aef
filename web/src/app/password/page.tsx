import { ChangePassword } from '../../features/session/ChangePassword.tsx';
import { words } from '../../server/say.ts';

export default async function PasswordPage() {
  const say = await words();
  return (
    <main className="sign">
      <div>
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
