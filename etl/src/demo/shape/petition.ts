import { dayIn } from '../calendar.ts';
import { type Clerk, eachDrawn } from './kit.ts';

/** What people told a petition office, a hotline or the news in the month; each case has a number of its own. */
export function petition(): Clerk {
  let cases = 0;
  return (office) =>
    eachDrawn(office, () => {
      const { random, month } = office;
      const topic = office.word('topic');
      return {
        channel: office.word('channel'),
        case_no: `${office.word('case_prefix')}${month.year}${String(++cases).padStart(5, '0')}`,
        received_date: dayIn(month, random),
        topic,
        content: office.word(`content_${topic}`),
      };
    });
}
