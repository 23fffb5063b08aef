import type { Dimension, Filter, Scope, Span } from '@dixian/warehouse';
import type { Context } from '../../context.ts';
import { Compare } from '../measure/measure.input.ts';
import { beforeOf, spanOf } from '../measure/spans.ts';
import { once } from '../overview/once.ts';
import { only } from './asked.ts';
import { type Contribution, contributionOf } from './contribution.ts';
import { massRisksOf } from './mass-risk.ts';
import { missedOf } from './missed.ts';
import { overlapOf } from './overlap.ts';
import { summaryOf } from './summary.ts';

/** What the fields of an analysis are computed from. Each part is read when a field asks for it, and once. */
export class AnalysisData {
  readonly span: Span;
  readonly before: Span;
  private readonly moved = new Map<Dimension, Promise<Contribution>>();

  constructor(
    readonly ctx: Context,
    readonly scope: Scope,
    readonly month: string,
    readonly filter: Filter,
    readonly asOf: string,
  ) {
    this.span = spanOf(month, month, asOf);
    this.before = beforeOf(this.span, Compare.PREVIOUS);
  }

  private get asked() {
    return { span: this.span, filter: this.filter };
  }

  readonly summary = once(() => summaryOf(this.ctx, this.scope, this.asked));
  readonly overlap = once(() => overlapOf(this.ctx, this.scope, this.asked));
  readonly massRisks = once(() => massRisksOf(this.ctx, this.scope, this.asked));
  readonly missed = once(() => missedOf(this.ctx, this.scope, this.asked));

  contribution(dimension: Dimension): Promise<Contribution> {
    let found = this.moved.get(dimension);
    if (!found) {
      found = contributionOf(this.ctx, this.scope, this.asked, dimension);
      this.moved.set(dimension, found);
    }
    return found;
  }

  /** What hand-ins can be narrowed by: they belong to departments. */
  get handInFilter(): Filter {
    return only(this.filter, ['DEPARTMENT']);
  }
}
