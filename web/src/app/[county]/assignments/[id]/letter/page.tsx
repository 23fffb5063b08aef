import Link from 'next/link';
import { LetterTools } from '../../../../../features/verification/LetterTools.tsx';
import { NoticeLetterDocument, type NoticeLetterQuery } from '../../../../../gql/graphql.ts';
import { ask } from '../../../../../server/ask.ts';
import { pageOf } from '../../../../../server/page.tsx';
import { Refusal } from '../../../../../ui/Refusal.tsx';
import { Title } from '../../../../../ui/Title.tsx';

interface Props {
  params: Promise<{ county: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** 告知书: the letter as it leaves the printer, in Chinese whatever the screen speaks. */
export default async function LetterPage(props: Props) {
  const page = await pageOf(props);
  const { say, county } = page;
  if (!page.ok) return page.refusal;
  const { id } = await props.params;
  const answer = await ask(NoticeLetterDocument, { county, assignment: id });
  if (!answer.ok) return <Refusal answer={answer} say={say} />;
  return (
    <div className="stack">
      <Title of={say('visit.letter')} say={say} />
      <p className="screen-only up">
        <Link href={`/${county}/assignments/${id}`}>{say('letter.back')}</Link>
      </p>
      <LetterTools county={county} assignment={id} />
      <p className="muted screen-only">{say('letter.lead')}</p>
      <Letter letter={answer.data.noticeLetter} />
    </div>
  );
}

const RECEIPT = [
  ['受送达人签名或盖章', '送达方式'],
  ['送达日期', '送达人签名'],
];

function Letter({ letter }: { letter: NoticeLetterQuery['noticeLetter'] }) {
  const { title, number, addressee, place, idNoMasked, paragraphs, signer, dayText } = letter;
  const where = [place, idNoMasked].filter(Boolean).join('，');
  return (
    <article className="letter" lang="zh-CN">
      <h1>{title}</h1>
      <p className="right">编号：{number ?? '＿＿＿＿＿＿＿＿'}</p>
      <p>
        {addressee ?? '＿＿＿＿＿＿'}
        {where && `（${where}）`}：
      </p>
      {paragraphs.map((text) => (
        <p key={text} className="first">
          {text}
        </p>
      ))}
      <p className="right signer">{signer}</p>
      <p className="right">{dayText}</p>
      <table className="receipt">
        <caption>送达回执</caption>
        <tbody>
          {RECEIPT.map(([left, right]) => (
            <tr key={left}>
              <th scope="row">{left}</th>
              <td />
              <th scope="row">{right}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
