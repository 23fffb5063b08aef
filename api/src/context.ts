import type { Scope } from '@dixian/warehouse';
import type { EntityManager } from '@mikro-orm/core';
import { unauthenticated } from './errors.ts';
import type { Hub } from './hub.ts';
import type { Attempts } from './modules/access/attempts.ts';
import type { Permission } from './modules/access/permission.ts';
import type { Principal } from './modules/access/principal.ts';
import type { Audit } from './modules/audit/audit.ts';
import type { Outbox } from './modules/event/outbox.ts';
import { coversCounty } from './place.ts';
import { may, requireRight, scopeFor } from './scope.ts';

/** What the server needs of the hub, so that a test can bring its own. */
export type Services = Pick<
  Hub,
  | 'env'
  | 'warehouse'
  | 'orm'
  | 'keyring'
  | 'contracts'
  | 'policies'
  | 'ledgers'
  | 'measures'
  | 'originals'
  | 'attachments'
> & {
  /** The time it is; absent, the machine's. */
  clock?: () => Date;
};

/** What lives as long as the server. */
export interface ServerState {
  audit: Audit;
  attempts: Attempts;
  outbox: Outbox;
}

/** The request as resolvers may know it. */
export interface Caller {
  ip: string;
  /** Hash of the session's sid; null without a session. */
  session: string | null;
  /** Sets the session cookie, or removes it. */
  setCookie(sid: string | null, expiresAt?: Date): void;
}

/** One request: who asks, what they may see, and loaders that live as long as the answer. */
export class Context {
  readonly em: EntityManager;
  private readonly loaders = new Map<unknown, unknown>();

  constructor(
    readonly services: Services,
    private readonly state: ServerState,
    readonly principal: Principal | null,
    readonly caller: Caller,
  ) {
    this.em = services.orm.em.fork();
  }

  get audit(): Audit {
    return this.state.audit;
  }

  get attempts(): Attempts {
    return this.state.attempts;
  }

  get outbox(): Outbox {
    return this.state.outbox;
  }

  /** The time of the request. */
  now(): Date {
    return this.services.clock?.() ?? new Date();
  }

  /**
   * The scope of every read about a county.
   * @throws UNAUTHENTICATED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN
   */
  scope(county: string, need: Permission = 'READ_DATA'): Scope {
    return scopeFor(this.principal, county, need);
  }

  /** Who asks. @throws UNAUTHENTICATED when nobody is signed in */
  who(): Principal {
    if (!this.principal) throw unauthenticated();
    return this.principal;
  }

  /** Requires a permission that is not about a county's data. */
  require(need: Permission): Principal {
    return requireRight(this.principal, need);
  }

  /** Whether the asker has a permission: to leave out a name, not to decide about rows. */
  may(need: Permission): boolean {
    return this.principal !== null && may(this.principal, need);
  }

  /** Whether the asker may read a county's data at all, all of it or a part. */
  mayRead(county: string): boolean {
    return this.may('READ_DATA') && coversCounty(this.principal?.division ?? '', county);
  }

  /**
   * A loader of this request, made at its first use. Key and maker are usually one constant and a function:
   * `context.loader(divisionLoader, () => new DataLoader(…))`.
   */
  loader<T>(key: unknown, make: () => T): T {
    let loader = this.loaders.get(key) as T | undefined;
    if (loader === undefined) {
      loader = make();
      this.loaders.set(key, loader);
    }
    return loader;
  }
}
