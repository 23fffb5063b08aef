import { words } from '../../../server/say.ts';
import { Title } from '../../../ui/Title.tsx';

/** The layout of the page in grey, so that nothing jumps when figures arrive. */
export default async function Loading() {
  return (
    <div className="stack" aria-busy="true">
      <Title say={await words()} />
      <div className="skeleton" style={{ height: 32, maxWidth: 420 }} />
      <div className="skeleton" style={{ height: 34, maxWidth: 640 }} />
      <div className="skeleton" style={{ height: 340 }} />
      <div className="skeleton" style={{ height: 900 }} />
    </div>
  );
}
