import { Inject, Injectable } from '@nestjs/common';
import { notFound, type Instant } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { AgreedAnswer } from './agreed-answer.js';
import { comparePlans } from './difference.rules.js';
import { canReadPlan } from './plan.policy.js';
import type { DecidedBy } from './plan.js';
import type { PlanVersion } from './version.types.js';

export interface VersionWhole {
  readonly engagementId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly practiceName: string;
  readonly timeZone: string;
  readonly number: number;
  readonly inForceFrom: Instant;
  readonly replacedAt: Instant | null;
  readonly decidedBy: readonly DecidedBy[];
  readonly text: string;
  readonly textSha256: string;
  readonly parameters: readonly AgreedAnswer[];
  readonly other: { readonly number: number; readonly parameters: readonly AgreedAnswer[] } | null;
}

/** One version of a plan, compared with another: by default the one before it. */
@Injectable()
export class VersionQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND. */
  async version(viewer: Viewer, of: { engagementId: string; number: number; comparedTo?: number | null }): Promise<PlanVersion> {
    const found = await this.whole(viewer, of);
    const { other } = found;
    return {
      ...found,
      decidedBy: found.decidedBy as never,
      parameters: found.parameters as never,
      comparedTo: other?.number ?? null,
      differences: other
        ? comparePlans(other.parameters, found.parameters).map(({ key, kind, difference }) => ({
            key,
            kind,
            title: titleOf(key, found, other),
            style: difference.style,
            pieces: [...difference.pieces],
          }))
        : [],
    };
  }

  /** With all that the charter prints. Throws NOT_FOUND. */
  async whole(viewer: Viewer, of: { engagementId: string; number: number; comparedTo?: number | null }): Promise<VersionWhole> {
    const found = await this.db.read(viewer, (tx) =>
      tx.row<VersionWhole>(
        `select v.engagement_id as "engagementId", v.client_id as "clientId", c.name as "clientName", c.slug as "clientSlug", r.name as "practiceName", c.time_zone as "timeZone", v.number,
                instant_text(v.in_force_from) as "inForceFrom", instant_text(v.replaced_at) as "replacedAt", v.decided_by as "decidedBy", v.text, v.text_sha256 as "textSha256", v.parameters,
                (select json_build_object('number', o.number, 'parameters', o.parameters) from plan_version o
                 where o.practice_id = $1 and o.engagement_id = v.engagement_id and o.number = coalesce($4::int, v.number - 1)) as other
         from plan_version v join client c on c.practice_id = $1 and c.id = v.client_id join practice r on r.practice_id = $1
         where v.practice_id = $1 and v.engagement_id = $2 and v.number = $3`,
        [of.engagementId, of.number, of.comparedTo ?? null],
      ),
    );
    if (!found || !canReadPlan(viewer, found)) throw notFound();
    return found;
  }
}

const titleOf = (key: string, found: VersionWhole, other: NonNullable<VersionWhole['other']>): string =>
  [...found.parameters, ...other.parameters].find((one) => one.key === key)?.title ?? key;
