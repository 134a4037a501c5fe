import type { Instant } from '@cairn/kernel';
import type {
  LearningBands,
  LearningPhase,
  LearningTexts,
  LearningTheme,
  LearningVisibility,
  Reach,
  ReviewVerdict,
  SharedStatus,
  SourceKind,
  WithdrawalCause,
} from '../learning-kinds.js';

/** Texts and bands of a row `of`, with the names that GraphQL knows. */
export const textPairs = (of: string): string =>
  `'sentence', ${of}.sentence, 'expected', ${of}.expected, 'happened', ${of}.happened, 'why', ${of}.why, 'advice', ${of}.advice, 'holdsWhen', ${of}.holds_when, 'failsWhen', ${of}.fails_when,
   'phase', ${of}.phase, 'theme', ${of}.theme, 'parameterKey', ${of}.parameter_key,
   'bands', json_build_object('industry', ${of}.industry, 'sizeBand', ${of}.size_band, 'region', ${of}.region, 'levels', ${of}.levels, 'cycleNumber', ${of}.cycle_number)`;

export interface CopyFacts {
  readonly sharedId: string;
  readonly status: SharedStatus;
  readonly reach: Reach;
  readonly round: number;
  readonly handedInAt: Instant;
  readonly publishedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnBecause: WithdrawalCause | null;
  /** Why, and by whom, where the practice withdrew it. */
  readonly withdrawnReason: string | null;
  readonly withdrawnByName: string | null;
  readonly seenCount: number;
  readonly version: number;
}

export interface RemarkFacts {
  readonly round: number;
  readonly verdict: ReviewVerdict;
  readonly remark: string;
  readonly reviewerName: string;
  readonly at: Instant;
}

export interface LearningFacts extends LearningTexts {
  readonly id: string;
  readonly clientId: string | null;
  readonly engagementId: string | null;
  readonly clientName: string | null;
  readonly clientSlug: string | null;
  readonly cohortName: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly sourceKind: SourceKind;
  readonly sourceId: string | null;
  readonly phase: LearningPhase | null;
  readonly theme: LearningTheme | null;
  readonly parameterKey: string | null;
  readonly bands: LearningBands;
  readonly language: string;
  readonly visibility: LearningVisibility;
  readonly createdAt: Instant;
  readonly editedAt: Instant;
  readonly binnedAt: Instant | null;
  readonly version: number;
  readonly copy: CopyFacts | null;
  readonly remarks: readonly RemarkFacts[];
}

/** The copy that counts: the one that lives, else the one withdrawn last. */
const copyJson = `(select json_build_object('sharedId', s.id, 'status', s.status, 'reach', s.reach, 'round', s.round, 'handedInAt', instant_text(s.handed_in_at), 'publishedOn', s.published_on,
      'withdrawnOn', s.withdrawn_on, 'withdrawnBecause', s.withdrawn_because, 'withdrawnReason', o.ended_reason,
      'withdrawnByName', (select p.name from person p where p.practice_id = $1 and p.id = o.ended_by), 'seenCount', s.seen_count, 'version', s.version)
     from learning_origin o join shared_learning s on s.practice_id = $1 and s.id = o.shared_id
    where o.practice_id = $1 and o.learning_id = l.id order by o.ended_at desc nulls first, s.handed_in_at desc limit 1)`;

const remarksJson = `(select coalesce(json_agg(json_build_object('round', v.round, 'verdict', v.verdict, 'remark', v.remark, 'reviewerName', p.name, 'at', instant_text(v.at)) order by v.at desc, v.id), '[]')
     from learning_origin o join learning_review v on v.practice_id = $1 and v.shared_id = o.shared_id join person p on p.practice_id = $1 and p.id = v.reviewer_id
    where o.practice_id = $1 and o.learning_id = l.id)`;

/** JSON of learning `l`; keys are those of `LearningFacts`. */
export const learningJson = `json_build_object('id', l.id, 'clientId', l.client_id, 'engagementId', l.engagement_id,
   'clientName', (select c.name from client c where c.practice_id = $1 and c.id = l.client_id), 'clientSlug', (select c.slug from client c where c.practice_id = $1 and c.id = l.client_id),
   'cohortName', (select c.name from cohort c where c.practice_id = $1 and c.id = l.cohort_id),
   'authorId', l.author_id, 'authorName', (select p.name from person p where p.practice_id = $1 and p.id = l.author_id), 'sourceKind', l.source_kind, 'sourceId', l.source_id,
   ${textPairs('l')}, 'language', l.language, 'visibility', l.visibility, 'createdAt', instant_text(l.created_at), 'editedAt', instant_text(l.edited_at), 'binnedAt', instant_text(l.binned_at), 'version', l.version,
   'copy', ${copyJson}, 'remarks', ${remarksJson})`;
