import type { Viewer } from '@cairn/identity';
import type { Instant } from '@cairn/kernel';

interface OwnLearning {
  readonly id: string;
  readonly sentence: string;
  readonly at: Instant;
}

export interface LearningFacts {
  /** Came back with remarks, the latest first. */
  readonly returned: readonly OwnLearning[];
  /** Drafts and learnings that only coaches read, untouched longest first; twenty at most. */
  readonly drafts: readonly OwnLearning[];
  /** Waiting for a second person, of those that this reader may read. */
  readonly toReview: number;
  readonly waitingSince: Instant | null;
}

/** Those who write learnings also read those of others. */
export const writesLearnings = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR');

const own = `json_build_object('id', l.id, 'sentence', l.sentence, 'at', instant_text(l.edited_at))`;

/** What learnings ask of person `$4`; keys are those of `LearningFacts`. Whose a learning is, nobody sees in the queue. */
export const learningFacts = `
  (with copy as (select o.learning_id, s.status from learning_origin o join shared_learning s on s.practice_id = $1 and s.id = o.shared_id
      where o.practice_id = $1 and o.author_id = $4 and o.ended_at is null),
    queue as (select s.handed_in_at from shared_learning s where s.practice_id = $1 and s.status = 'IN_REVIEW' and not (s.id = any ((select learnings_not_to_review($1, $4))::uuid[])))
   select json_build_object(
     'returned', (select coalesce(json_agg(${own} order by l.edited_at desc, l.id), '[]') from learning l join copy c on c.learning_id = l.id and c.status = 'RETURNED'
        where l.practice_id = $1 and l.author_id = $4 and l.binned_at is null),
     'drafts', (select coalesce(json_agg(one.own), '[]') from (select ${own} as own from learning l where l.practice_id = $1 and l.author_id = $4 and l.binned_at is null
        and not exists (select from learning_origin o where o.practice_id = $1 and o.learning_id = l.id) order by l.edited_at, l.id limit 20) one),
     'toReview', (select count(*)::int from queue), 'waitingSince', (select instant_text(min(q.handed_in_at)) from queue q)))`;
