import Link from 'next/link';
import { words } from '../server/say.ts';
import { Title } from '../ui/Title.tsx';

export default async function NotFound() {
  const say = await words();
  return (
    <main className="page">
      <section className="card state">
        <Title of={say('error.notFound')} say={say} />
        <h1>{say('error.notFound')}</h1>
        <p>
          <Link href="/">{say('error.home')}</Link>
        </p>
      </section>
    </main>
  );
}
