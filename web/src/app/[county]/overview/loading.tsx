import { words } from '../../../server/say.ts';
import { Title } from '../../../ui/Title.tsx';

/** The layout of the page in grey, so that nothing jumps when figures arrive. */
export default async function Loading() {
  return (
    <div className="stack" aria-busy="true">
      <Title say={await words()} />
      <div className="skeleton" style={{ height: 32, maxWidth: 420 }} />
      <ul className="tiles">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (
          <li key={key} className="tile skeleton" />
        ))}
      </ul>
      <div className="skeleton" style={{ height: 72 }} />
      <div className="grid">
        <div className="span-8 skeleton" style={{ height: 430 }} />
        <div className="span-4 skeleton" style={{ height: 430 }} />
        <div className="span-7 skeleton" style={{ height: 470 }} />
        <div className="span-5 skeleton" style={{ height: 470 }} />
      </div>
    </div>
  );
}
