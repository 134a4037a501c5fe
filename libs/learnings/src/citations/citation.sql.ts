import type { Day } from '@cairn/kernel';
import type { LearningBandsView } from '../learnings/learning-parts.types.js';
import { seenElsewhere } from '../copies/shared-learning.sql.js';
import type { PlaceKeys } from './citation.rules.js';

export interface CitationFacts extends PlaceKeys {
  readonly id: string;
  readonly clientId: string;
  readonly engagementId: string;
  readonly sharedId: string;
  /** On the client's own day. */
  readonly citedOn: Day;
  readonly citedByName: string | null;
  /** Null behind a wall: of this reader, by row security, or of the client at which it stands. */
  readonly copy: {
    readonly sentence: string | null;
    readonly isWithdrawn: boolean;
    readonly withdrawnOn: Day | null;
    readonly seenCount: number;
    readonly bands: LearningBandsView;
  } | null;
}

// A client at which somebody saw it too is no other client to itself.
const copy = `case when s.id is not null then json_build_object('sentence', s.sentence, 'isWithdrawn', s.status = 'WITHDRAWN', 'withdrawnOn', s.withdrawn_on, 'seenCount', ${seenElsewhere('k.client_id')},
    'bands', json_build_object('industry', s.industry, 'sizeBand', s.size_band, 'region', s.region, 'levels', s.levels, 'cycleNumber', s.cycle_number)) end`;

/** Rows of `CitationFacts`, the oldest first; `k` is the citation. */
export const citations = (where: string): string => `
  select k.id, k.client_id as "clientId", k.engagement_id as "engagementId", k.shared_id as "sharedId", k.parameter_key as "parameterKey", k.workshop_id as "workshopId", k.remark_id as "remarkId",
      k.opening_id as "openingId", k.note_id as "noteId",
      (k.cited_at at time zone c.time_zone)::date::text as "citedOn", p.name as "citedByName", ${copy} as copy
    from cited_learning k join client c on c.practice_id = $1 and c.id = k.client_id left join person p on p.practice_id = $1 and p.id = k.cited_by
    left join shared_learning s on s.practice_id = $1 and s.id = k.shared_id and s.published_on is not null and not (s.id = any (walled_from_client($1, k.client_id)))
   where k.practice_id = $1 and k.ended_at is null and ${where} order by k.cited_at, k.id`;
