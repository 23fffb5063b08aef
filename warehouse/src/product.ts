import { join } from 'node:path';

/** The folder of this workspace, whether run from src or dist: SQL, policies and divisions stand in it. */
export const PRODUCT = join(import.meta.dirname, '..');
