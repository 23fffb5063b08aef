import { Deck } from '../../../../../features/pack/Deck.tsx';
import { packOf } from '../../../../../features/pack/parts.ts';
import { SlideBody } from '../../../../../features/pack/SlideBody.tsx';
import { slidesOf } from '../../../../../features/pack/slides.ts';
import { dayText, momentText } from '../../../../../format.ts';
import { PackSlidesDocument } from '../../../../../gql/graphql.ts';
import { ask } from '../../../../../server/ask.ts';
import { words } from '../../../../../server/say.ts';
import { Refusal } from '../../../../../ui/Refusal.tsx';
import { Title } from '../../../../../ui/Title.tsx';

/** 放映: the pack of a meeting on the wall. All slides are in the page, so that it needs no network once it is open. */
export default async function PresentPage({ params }: { params: Promise<{ county: string; id: string }> }) {
  const [{ county, id }, say] = await Promise.all([params, words()]);
  const answer = await ask(PackSlidesDocument, { id });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  const { title, place } = answer.data.meeting;
  const pack = packOf(answer.data.meeting);
  // A city's meeting is not under one of its counties.
  const back = place === county ? `/${county}/meetings/${id}` : `/counties/meetings/${id}`;
  if (!pack)
    return <Refusal answer={{ ok: false, kind: 'not-found', message: say('deck.waiting'), number: '' }} say={say} />;
  const cutOff = say('deck.cutOff', { day: dayText(pack.asOf, say.language, 0) });
  const print = say('deck.fingerprint', { print: pack.fingerprint.slice(0, 16) });
  const frozen = pack.frozenAt ? say('deck.frozen', { day: momentText(pack.frozenAt) }) : say('deck.notFrozen');
  const slides = slidesOf(pack, [
    `${pack.place}　${pack.meeting}`,
    `${pack.period}　${cutOff}`,
    pack.source,
    `${frozen}　${print}`,
  ]);
  return (
    <>
      <Title of={say('deck.title', { title })} say={say} />
      <Deck
        title={pack.title}
        slides={slides.map((slide) => ({ ...slide, body: <SlideBody slide={slide} say={say} /> }))}
        foot={[pack.place, pack.period, cutOff, print].join('　')}
        wanting={pack.complete ? null : say('pack.incomplete', { why: pack.why ?? say('pack.notAllIn') })}
        back={back}
      />
    </>
  );
}
