import type { Viewer } from '@cairn/identity';
import type { Day, Instant } from '@cairn/kernel';
import { placePairs, type PlaceFacts } from '@cairn/learnings';
import { studyFacts, type StudyFacts } from './case-study-facts.sql.js';

interface OwnLearning {
  readonly id: string;
  readonly sentence: string;
  readonly at: Instant;
}

/** A learning that was withdrawn and still stands where the reader works. */
interface WithdrawnUse {
  readonly sharedId: string;
  readonly on: Day;
  /** The longest there first. */
  readonly places: readonly (PlaceFacts & { readonly clientId: string; readonly clientName: string })[];
}

export interface LearningFacts {
  /** Came back with remarks, the latest first. */
  readonly returned: readonly OwnLearning[];
  /** Drafts and learnings that only coaches read, untouched longest first; twenty at most. */
  readonly drafts: readonly OwnLearning[];
  /** Waiting for a second person, of those that this reader may read. */
  readonly toReview: number;
  readonly waitingSince: Instant | null;
  /** Put there by the reader, or by somebody who coaches no more where the reader leads. */
  readonly withdrawn: readonly WithdrawnUse[];
  /** Case studies where the reader coaches. */
  readonly studies: readonly StudyFacts[];
  /** Tips and comments that readers reported and no moderator has answered; none for those who do not moderate. */
  readonly reports: number;
  readonly reportedSince: Instant | null;
}

/** Those who write learnings also read those of others. */
export const writesLearnings = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR');

const own = `json_build_object('id', l.id, 'sentence', l.sentence, 'at', instant_text(l.edited_at))`;

/** What learnings ask of person `$4`; keys are those of `LearningFacts`. Whose a learning is, nobody sees in the queue. */
export const learningFacts = `
  (with copy as (select o.learning_id, s.status from learning_origin o join shared_learning s on s.practice_id = $1 and s.id = o.shared_id
      where o.practice_id = $1 and o.author_id = $4 and o.ended_at is null),
    used as (select k.id, k.shared_id, s.withdrawn_on, k.cited_at from engagement_coach g
        join cited_learning k on k.practice_id = $1 and k.engagement_id = g.engagement_id and k.ended_at is null
        join shared_learning s on s.practice_id = $1 and s.id = k.shared_id and s.status = 'WITHDRAWN'
       where g.practice_id = $1 and g.person_id = $4 and g.ended_at is null and (k.cited_by = $4 or (g.part = 'LEAD' and not exists (
         select from engagement_coach own where own.practice_id = $1 and own.engagement_id = k.engagement_id and own.person_id = k.cited_by and own.ended_at is null)))),
    report as (select r.at from tip_report r join tip_post p on p.practice_id = $1 and p.id = r.post_id and p.status <> 'REMOVED'
        left join tip_comment m on m.practice_id = $1 and m.id = r.comment_id
      where r.practice_id = $1 and r.resolved_at is null and m.status is distinct from 'REMOVED' and (select moderates_tips())),
    queue as (select s.handed_in_at from shared_learning s where s.practice_id = $1 and s.status = 'IN_REVIEW' and not (s.id = any ((select learnings_not_to_review($1, $4))::uuid[])))
   select json_build_object(
     'returned', (select coalesce(json_agg(${own} order by l.edited_at desc, l.id), '[]') from learning l join copy c on c.learning_id = l.id and c.status = 'RETURNED'
        where l.practice_id = $1 and l.author_id = $4 and l.binned_at is null),
     'drafts', (select coalesce(json_agg(one.own), '[]') from (select ${own} as own from learning l where l.practice_id = $1 and l.author_id = $4 and l.binned_at is null
        and not exists (select from learning_origin o where o.practice_id = $1 and o.learning_id = l.id) order by l.edited_at, l.id limit 20) one),
     'withdrawn', (select coalesce(json_agg(json_build_object('sharedId', u.shared_id, 'on', u.withdrawn_on, 'places', u.places) order by u.withdrawn_on, u.shared_id), '[]') from (
        select u.shared_id, u.withdrawn_on, json_agg(json_build_object(${placePairs}, 'clientId', c.id) order by u.cited_at, u.id) as places
          from used u join cited_learning k on k.practice_id = $1 and k.id = u.id join client c on c.practice_id = $1 and c.id = k.client_id group by u.shared_id, u.withdrawn_on) u),
     'studies', ${studyFacts},
     'toReview', (select count(*)::int from queue), 'waitingSince', (select instant_text(min(q.handed_in_at)) from queue q),
     'reports', (select count(*)::int from report), 'reportedSince', (select instant_text(min(r.at)) from report r)))`;
