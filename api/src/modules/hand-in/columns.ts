import { type Contract, forget, openMemory, rememberedColumns } from '@dixian/etl';
import type { Services } from '../../context.ts';
import { badInput, forbidden, notFound } from '../../errors.ts';
import type { Audit } from '../audit/audit.ts';
import type { Giver } from './giver.ts';
import type { RememberedColumns } from './wire.ts';

type Tools = Pick<Services, 'warehouse' | 'contracts' | 'policies'>;

/** Which remembered header is meant. */
export interface RememberedQuestion {
  county: string;
  extract?: string;
  header?: string;
  /** Of the county office; a liaison's is the own one. */
  department?: string;
}

/** What is remembered of a department, or for the county office of all. */
export async function listed(
  { warehouse, contracts, policies }: Tools,
  { department }: Pick<Giver, 'department'>,
  { county, ...asked }: RememberedQuestion,
): Promise<RememberedColumns> {
  const whose = department ?? asked.department;
  const rows = await rememberedColumns(warehouse, {
    county,
    ...(whose === undefined ? {} : { department: whose }),
    ...(asked.extract === undefined ? {} : { extract: asked.extract }),
  });
  const law = policies.has(county) ? policies.forCounty(county).extracts : [];
  const titles = new Map([...contracts.forCounty(county), ...law].map(({ id, title }) => [id, title]));
  return { columns: rows.map((row) => ({ ...row, title: titles.get(row.extract) ?? row.extract })) };
}

/** Refuses an extract that is another department's. @throws FORBIDDEN */
export function permit(giver: Giver, contracts: readonly Contract[], extract: string | null): void {
  if (extract === null || giver.mayHandIn(extract)) return;
  const known = contracts.find(({ id }) => id === extract);
  if (known) throw forbidden(`“${known.title}”由${known.department}报送，您的账号不能报送：请换成本部门的报表。`);
}

/** Withdraws what is remembered of a header, audited. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function withdraw(
  tools: Tools,
  audit: Audit,
  giver: Giver,
  { county, extract, header, department }: RememberedQuestion,
): Promise<void> {
  const contracts = tools.contracts.forCounty(county);
  const contract = contracts.find(({ id }) => id === extract);
  if (!extract || !header) throw badInput('请写明报表编号和列名：?extract=报表编号&header=列名。');
  permit(giver, contracts, extract);
  const memory = await openMemory(tools, { county });
  const whose = giver.department ?? department ?? (contract ? memory.department(contract) : '');
  const gone = await forget(tools.warehouse, { county, extract, department: whose }, giver.who, [header]);
  if (gone.length === 0) throw notFound(`记住的列“${header}”（可能已经撤销）`);
  const { who, division, ip } = giver;
  const subject = `${county}/${extract}/${whose} ${header}`;
  await audit.append({ who, division, ip, action: 'FORGET_COLUMN', subject, result: 'OK' });
}
