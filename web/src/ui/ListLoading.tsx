import { words } from '../server/say.ts';
import { Title } from './Title.tsx';

/** A list page in grey while its rows come. */
export async function ListLoading() {
  return (
    <div className="stack" aria-busy="true">
      <Title say={await words()} />
      <div className="skeleton" style={{ height: 32, maxWidth: 420 }} />
      <div className="skeleton" style={{ height: 34, maxWidth: 640 }} />
      <div className="card">
        {Array.from({ length: 9 }, (_, i) => `row-${i}`).map((key) => (
          <div key={key} className="skeleton" style={{ height: 34, marginBottom: 14 }} />
        ))}
      </div>
    </div>
  );
}
