import { words } from '../../../../../server/say.ts';

/** While the pack is computed. */
export default async function Loading() {
  const say = await words();
  return (
    <div className="deck deck-waiting" role="status">
      {say('deck.preparing')}
    </div>
  );
}
