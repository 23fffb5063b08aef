import type { Hub } from '../hub.ts';
import type { Io } from './io.ts';

/** What a command works with. The hub opens at the first call, so that --help and mistakes cost nothing. */
export interface CommandContext {
  io: Io;
  hub(): Promise<Hub>;
  /** Puts an identity key into a data folder that has none yet, before the hub opens. @throws Usage */
  placeKey(path: string): Promise<void>;
  /** Exit code of the whole command; the highest one said wins. */
  exit(code: number): void;
}
