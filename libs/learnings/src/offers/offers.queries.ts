import { Inject, Injectable } from '@nestjs/common';
import { dayIn, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { momentOf } from '../capture/bands.js';
import { seenElsewhere, sharedJson } from '../copies/shared-learning.sql.js';
import { sharedView, type SharedFacts } from '../copies/shared-learning.view.js';
import type { LearningPhase, LearningTheme } from '../learning-kinds.js';
import { readableReaches } from '../learnings.policy.js';
import { isOld, longestSearch } from '../search/search.rules.js';
import type { OfferStep } from './learning-help.entity.js';
import type { OfferedLearning, OffersArgs } from './offers.types.js';
import { rankOffers, type Candidate } from './similar.rules.js';

interface Found {
  readonly shared: SharedFacts;
  readonly seenElsewhere: number;
  readonly fit: number | null;
  readonly citedCount: number;
  readonly helped: number;
  readonly notHelped: number;
  readonly helpedMe: boolean | null;
}

/** What a step is about; null: whatever its parameter or its engagement says. */
const themes: Readonly<Record<OfferStep, LearningTheme | null>> = {
  PARAMETER: null,
  WAIVER: null,
  GATE_OPENING: 'TRAINING',
  DRAFT_REVIEW: 'DRAFTING',
  WORKSHOP: 'TRAINING',
};
const phases: Readonly<Record<OfferStep, LearningPhase | null>> = {
  PARAMETER: 'DEPLOYMENT',
  WAIVER: null,
  GATE_OPENING: 'TRAINING',
  DRAFT_REVIEW: 'DRAFTING',
  WORKSHOP: 'TRAINING',
};

const most = 60;
const published = `s.practice_id = $1 and s.status = 'PUBLISHED' and s.reach = any ($3::text[])`;
/**
 * The few that could fit: by parameter, by phase and theme, by words; each by an index, behind the wall nothing. What could not be used at this client is
 * not offered there: what began at it, as far as this coach may know, and what a competitor of it has only just taught. Ranking is a rule.
 */
const candidates = `
  with here as (select e.client_id from engagement e where e.practice_id = $1 and e.id = $9),
  said as (select x.id, x.score from jsonb_to_recordset(case when $7 <> '' then search_learnings($1, $2, $3, jsonb_build_object('text', $7::text, 'anyWord', true), null, null, ${most}) -> 'rows' else '[]' end)
      as x (id uuid, score bigint)),
  near as (
    select id from said
    union (select s.id from shared_learning s where ${published} and s.parameter_key = $4 order by s.seen_count desc, s.id limit ${most})
    union (select s.id from shared_learning s where ${published} and s.phase = $5 and s.theme = $6 order by s.seen_count desc, s.id limit ${most}))
  select ${sharedJson} as shared, ${seenElsewhere('(select client_id from here)')} as "seenElsewhere", (select d.score::float8 / nullif(max(d2.score), 0) from said d cross join said d2 where d.id = s.id group by d.score) as fit, s.cited_count as "citedCount", s.helped, s.not_helped as "notHelped",
      (select h.helped from learning_help h where h.practice_id = $1 and h.shared_id = s.id and h.person_id = $2 and h.step = $8) as "helpedMe"
    from near n join shared_learning s on s.practice_id = $1 and s.id = n.id
   where not exists (select from learning_origin o where o.practice_id = $1 and o.shared_id = s.id and o.client_id = (select client_id from here))
     and not (s.id = any ((select walled_from_client($1, client_id) from here)::uuid[]))`;

/** Learnings from similar situations, for a margin. */
@Injectable()
export class OffersQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** At most three, the best first; often none. Throws NOT_FOUND for an engagement that the reader does not coach. */
  async of(viewer: Viewer, { step, engagementId, parameterKey = null, text }: OffersArgs): Promise<OfferedLearning[]> {
    if (!viewer.coaches(engagementId)) throw notFound();
    const words = (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, longestSearch);
    return this.db.read(viewer, async (tx) => {
      const moment = await momentOf(tx, engagementId);
      const situation = { bands: moment.bands, phase: phases[step] ?? moment.phase, theme: themes[step], parameterKey };
      const params = [viewer.personId, readableReaches(viewer), situation.parameterKey, situation.phase, situation.theme, words, step, engagementId];
      const today = dayIn(viewer.facts.timeZone, tx.now());
      const ranked = rankOffers(
        (await tx.rows<Found>(candidates, params)).map((found) => candidateOf(found, isOld(found.shared.confirmedOn, today))),
        situation,
      );
      return ranked.map(({ found }) => ({
        ...{ id: found.shared.id, learning: sharedView(found.shared) },
        ...{ seenElsewhere: found.seenElsewhere, helpedMe: found.helpedMe },
      }));
    });
  }
}

const candidateOf = (found: Found, old: boolean): Candidate & { readonly found: Found } => ({
  ...found.shared,
  seenCount: found.seenElsewhere,
  citedCount: found.citedCount,
  helped: found.helped,
  notHelped: found.notHelped,
  helpedMe: found.helpedMe,
  wordsFit: found.fit ?? 0,
  isOld: old,
  found,
});
