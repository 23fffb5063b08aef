import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { COUNTY, TOWN_B } from '../../../warehouse/test/measure.world.ts';
import type { Data } from '../scope.fixture.ts';

export interface Asking {
  ask(who: string, query: string, variables?: Record<string, unknown>): Promise<Data>;
  refusal(who: string, query: string, variables?: Record<string, unknown>): Promise<unknown[]>;
}

const FIELDS = 'id name owner mine shared question version';
const SAVE = `mutation ($input: ViewInput!) { saveView(county: "${COUNTY}", input: $input) { ${FIELDS} } }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $input: ViewInput!) {
  changeView(county: "${COUNTY}", id: $id, version: $version, input: $input) { ${FIELDS} } }`;
const DELETE = `mutation ($id: ID!, $version: Int!) { deleteView(county: "${COUNTY}", id: $id, version: $version) }`;
const LIST = `{ savedViews(county: "${COUNTY}") { ${FIELDS} } }`;

const question = { measures: ['received', 't1'], by: ['TOWN'], last: 12, compare: 'PREVIOUS', chart: 'BAR' };
const input = (name: string, shared = false, more: object = {}) => ({
  name,
  shared,
  question: { ...question, ...more },
});

/** The rows of each sheet of a workbook. */
const sheetsOf = async (content: string): Promise<unknown[][][]> =>
  (await readXlsx(Buffer.from(content, 'base64'))).sheets.map(({ rows }) => rows as unknown[][]);

/** What analysts keep and take along. */
export function describeViews({ ask, refusal }: Asking): void {
  describe('保存的视图', () => {
    it('自己的只有自己看到，共享的全县看到；问题原样回来', async () => {
      const own = (await ask('office', SAVE, { input: input('月度核查') })).saveView;
      const shared = (await ask('office', SAVE, { input: input('各乡镇核查率', true) })).saveView;
      expect(JSON.parse(own.question)).toMatchObject(question);
      expect(own).toMatchObject({ name: '月度核查', owner: 'office', mine: true, shared: false, version: 1 });
      const seen = async (who: string) =>
        (await ask(who, LIST)).savedViews.map(({ name, mine }: Data) => `${name} ${mine}`);
      expect(await seen('office')).toEqual(['各乡镇核查率 true', '月度核查 true']);
      expect(await seen('townA')).toEqual(['各乡镇核查率 false']);
      expect(await refusal('townA', DELETE, shared)).toEqual(['FORBIDDEN', expect.stringContaining('另存为自己的')]);
      expect(await refusal('townA', DELETE, own)).toEqual(['NOT_FOUND', expect.any(String)]);
      expect((await refusal('other', LIST))[0]).toBe('FORBIDDEN');
    });

    it('改名、改问题、删除；两个人（两个窗口）同时改，后来的不覆盖先改的', async () => {
      const made = (await ask('office', SAVE, { input: input('草稿') })).saveView;
      const renamed = (await ask('office', CHANGE, { ...made, input: input('定稿', true, { by: [] }) })).changeView;
      expect(renamed).toMatchObject({ name: '定稿', shared: true, version: 2 });
      expect(await refusal('office', CHANGE, { ...made, input: input('又改') })).toEqual([
        'CONFLICT',
        expect.stringContaining('刷新页面'),
      ]);
      expect((await ask('office', DELETE, renamed)).deleteView).toBe(true);
      expect((await refusal('office', DELETE, renamed))[0]).toBe('NOT_FOUND');
    });

    it('不能问的不能保存', async () => {
      const bad = async (more: object, name = '视图') => refusal('office', SAVE, { input: input(name, false, more) });
      const says = (text: string) => ['BAD_USER_INPUT', expect.stringContaining(text)];
      expect(await bad({}, ' ')).toEqual(says('请写名称'));
      expect(await bad({ measures: ['t99'] })).toEqual(says('没有指标“t99”'));
      expect(await bad({ by: ['TYPE'] })).toEqual(says('不能按监测类型分'));
      expect(await bad({ last: 0 })).toEqual(says('最近 1 到 60 个月'));
    });

    it('乡镇打开带别镇筛选的共享视图，不会看到“0”，而是说明不在范围内', async () => {
      expect(
        await refusal(
          'townA',
          `{ measure(county: "${COUNTY}", measures: ["t1"], from: "2023-07", to: "2023-07", filter: { towns: ["${TOWN_B}"] }) { asOf } }`,
        ),
      ).toEqual(['BAD_USER_INPUT', expect.stringContaining('不在您的查看范围内')]);
    });
  });

  describe('导出工作簿', () => {
    it('每个数同 GraphQL 的一样，并写明条件、截止日、不完整的月份、口径和指纹', async () => {
      const asked = `county: "${COUNTY}", measures: ["received", "t1", "d1"], from: "2023-07", to: "2023-08", asOf: "2023-08-20", compare: PREVIOUS`;
      const { measure, measureFile } = await ask(
        'office',
        `{ measure(${asked}) { fingerprint cells { measure span figure { value numerator denominator why } before { value } change } }
          measureFile(${asked}, title: "核查与报送") { name content fingerprint } }`,
      );
      const [table, lines, words] = await sheetsOf(measureFile.content);
      expect(measureFile).toMatchObject({ name: '核查与报送-2023-07-2023-08.xlsx', fingerprint: measure.fingerprint });
      const said = JSON.stringify(table);
      for (const part of ['核查与报送', '2023-08-20', '环比', '应报 7 项，还缺 4 项', measure.fingerprint])
        expect(said).toContain(part);
      const values = measure.cells.map(({ figure }: Data) => (figure.value === null ? null : Number(figure.value)));
      expect(table?.at(-1)?.slice(1)).toEqual(values);
      const listed = lines?.slice(-values.length) ?? [];
      expect(listed.map((row) => row[3] ?? null)).toEqual(values);
      expect(listed.map((row) => row[4] ?? null)).toEqual(measure.cells.map(({ figure }: Data) => figure.numerator));
      expect(values).toContain(null);
      expect(JSON.stringify(words)).toContain('期内下发的线索中，截止日已有核查结果的比例');
    });

    it('可选的值只有本县文件和登记表认得的', async () => {
      const { channels, types, towns } = await ask(
        'townA',
        `{ channels: measureValues(county: "${COUNTY}", dimension: CHANNEL) { code name }
           types: measureValues(county: "${COUNTY}", dimension: TYPE) { code name }
           towns: measureValues(county: "${COUNTY}", dimension: TOWN) { code } }`,
      );
      expect(channels.length).toBe(4);
      expect(types.map(({ name }: Data) => name)).toContain('脱贫不稳定户');
      expect(towns).toEqual([{ code: '360722100' }]);
    });
  });
}
