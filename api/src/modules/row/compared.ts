import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from '@dixian/warehouse';
import type { Law } from '../policy/law.ts';

const MODELS = join(PRODUCT, 'models', '3_warning');
const read = new Map<string, string>();

/** The text of the model that judges a kind of rule; empty when there is none. */
function model(kind: string): string {
  let text = read.get(kind);
  if (text === undefined) {
    try {
      text = readFileSync(join(MODELS, `${kind}.sql`), 'utf8');
    } catch {
      text = '';
    }
    read.set(kind, text);
  }
  return text;
}

/** Whether a rule reads a column of an extract: its model names the column. Told by the model itself, so it cannot go stale. */
export function compared(law: Law, extract: string, field: string | null): boolean {
  if (field === null) return false;
  const named = new RegExp(`\\b${field}\\b`);
  return law.policy.rules.some((rule) => rule.extract === extract && named.test(model(rule.kind)));
}
