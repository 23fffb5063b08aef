import { SignIn } from '../../features/session/SignIn.tsx';
import { words } from '../../server/say.ts';
import { Title } from '../../ui/Title.tsx';

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const say = await words();
  const { to } = await searchParams;
  // Only a path of this site: not //elsewhere.
  const next = to && /^\/(?![/\\])/.test(to) ? to : '/';
  return (
    <main className="sign">
      <div>
        <Title say={say} />
        <span className="brand">{say('brand')}</span>
        <h1>{say('sign.product')}</h1>
        <p className="muted">{say('sign.lead')}</p>
        <div className="card">
          <SignIn to={next} />
        </div>
        <p className="muted" style={{ marginTop: 16 }}>
          {say('sign.note')} <a href={`/sign-in?lang=${say('languageCode')}`}>{say('language')}</a>
        </p>
      </div>
    </main>
  );
}
