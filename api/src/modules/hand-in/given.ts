import type { Contract, HandInAnswer } from '@dixian/etl';
import type * as Wire from './wire.ts';

/** Problems in one answer; the rest stand with the submission. */
const SHOWN = 1000;

/** The answer to a hand-in, as a door gives it. */
export type Given = Wire.Given;

/** How a file is handed in. */
interface How {
  dryRun: boolean;
  /** Its rows complete an earlier hand-in. */
  amends: boolean;
}

function advice({ status, quarantined, nil }: HandInAnswer, { dryRun, amends }: How): string {
  if (nil) return '零报告已受理，本月这张报表不用再报。以后查到有数据，直接报送即可。';
  switch (status) {
    case 'ACCEPTED':
      if (dryRun)
        return quarantined > 0
          ? `检查完毕，还没有报送。有 ${quarantined} 行会被隔离：可以先改正再报送，也可以先报送、再补报改正的行。`
          : `检查完毕，没有错误，还没有报送：请按“报送”。${amends ? '补报后，以前入库的行保留。' : ''}`;
      if (amends && quarantined === 0) return '补报已受理：这些行加到本月已入库的行里，不用再做什么。';
      return quarantined > 0
        ? `已受理。有 ${quarantined} 行被隔离、没有入库：请按下面的原因改正，再报送改正后的整表，或只补报改正的行。`
        : '已受理，不用再做什么。';
    case 'RETURNED':
      return dryRun
        ? '这份文件报送后会被整份退回：请先按下面的原因改正，再重新选择文件。'
        : '整份退回，一行也没有入库：请按下面的原因改正后重新报送，截止日期不变。';
    case 'REFUSED':
      return dryRun
        ? '这份文件报送后会被拒收：请按上面的原因换成正确的文件。'
        : '拒收，没有入库：请按上面的原因换成正确的文件后重新报送，截止日期不变。';
    case 'DUPLICATE_FILE':
      return '同一个文件已经报送过，不用再报；内容有更正的，请选更正后的文件。';
  }
}

/** An answer with the words a person needs. */
export function given(answer: HandInAnswer, contracts: readonly Contract[], how: How): Given {
  const { problems, answers: _, ...told } = answer;
  return {
    ...told,
    ...(answer.reason === undefined ? {} : { reason: answer.reason.replace('--extract', 'extract 参数') }),
    title: contracts.find(({ id }) => id === answer.extract)?.title ?? null,
    dryRun: how.dryRun,
    problems: problems.slice(0, SHOWN),
    problemsTotal: problems.length,
    errors: problems.filter(({ level }) => level === 'error').length,
    advice: advice(answer, how),
  };
}
