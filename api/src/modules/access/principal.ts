import type { Role } from './role.ts';

/** Who asks: a signed-in user or a service key. */
export interface Principal {
  /** UUID of the user or of the key. */
  id: string;
  kind: 'user' | 'key';
  /** Account name, or the name of the key. */
  name: string;
  role: Role;
  /** Province, city or county (6), town (9) or village (12 digits); null for accounts of the hub itself. */
  division: string | null;
  /** Department name as the policy writes it; null for no restriction by department. */
  department: string | null;
  mustChangePassword: boolean;
}
