import { notFound, type Instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { settingsOf } from '../items/item-settings.js';
import { ownPathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import type { PathFacts } from '../progress/path-facts.js';
import type { PathItem } from '../progress/path.js';
import { pathOf } from '../progress/progress.rules.js';

export interface PeerItem {
  readonly facts: PathFacts;
  readonly item: PathItem;
  /** How many colleagues get feedback. */
  readonly give: number;
  readonly ofItemId: string | null;
  readonly ofTitle: string;
}

/** A peer item of one’s own path. Throws NOT_FOUND. */
export async function peerItem(tx: Tx, personId: string, itemId: string): Promise<PeerItem> {
  const facts = await ownPathFacts(tx, personId, itemId);
  const stored = facts?.items.find((one) => one.id === itemId && one.kind === 'PEER');
  const item =
    facts &&
    pathOf(facts, todayOf(facts.cohort, tx.now()))
      .modules.flatMap((module) => module.items)
      .find((one) => one.id === itemId);
  if (!facts || !stored || !item || facts.trainee.personId !== personId) throw notFound();
  const { give, ofItemKey } = settingsOf('PEER', stored.settings);
  const of = facts.items.find((one) => one.key === ofItemKey);
  return { facts, item, give, ofItemId: of?.id ?? null, ofTitle: of?.title ?? '' };
}

export interface HeldFeedback {
  readonly id: string;
  readonly status: 'DRAFT' | 'GIVEN';
  readonly helped: string;
  readonly question: string;
  readonly givenAt: Instant | null;
  readonly version: number;
  readonly colleagueName: string;
  readonly text: string;
}

const colleague = `(select p.name from trainee o join person p on p.practice_id = $1 and p.id = o.person_id where o.practice_id = $1 and o.id = r.trainee_id)`;

/** What one has begun and given in an item, the oldest first, with the work it is about. */
export const feedbackGiven = (tx: Tx, itemId: string, giverId: string): Promise<HeldFeedback[]> =>
  tx.rows<HeldFeedback>(
    `select f.id, f.status, f.helped, f.question, instant_text(f.given_at) as "givenAt", f.version, ${colleague} as "colleagueName", r.text
     from peer_feedback f join assignment_round r on r.practice_id = $1 and r.id = f.round_id where f.practice_id = $1 and f.item_id = $2 and f.giver_id = $3 order by f.taken_at, f.id`,
    [itemId, giverId],
  );

/** Work of colleagues of the cohort that this trainee has not read in this item: the last that each handed in. */
export const worksOfColleagues = (tx: Tx, of: PeerItem): Promise<{ roundId: string; readers: number; handedInAt: string }[]> =>
  tx.rows(
    `select distinct on (r.trainee_id) r.id as "roundId", instant_text(r.handed_in_at) as "handedInAt",
            (select count(*)::int from peer_feedback f join assignment_round o on o.practice_id = $1 and o.id = f.round_id where f.practice_id = $1 and f.item_id = $3 and o.trainee_id = r.trainee_id) as readers
     from assignment_round r join trainee t on t.practice_id = $1 and t.id = r.trainee_id
     where r.practice_id = $1 and t.cohort_id = $2 and r.item_id = $4 and r.status <> 'DRAFT' and t.id <> $5 and t.status in ('ENROLLED', 'CERTIFIED')
       and not exists (select from peer_feedback f join assignment_round o on o.practice_id = $1 and o.id = f.round_id
                        where f.practice_id = $1 and f.item_id = $3 and f.giver_id = $5 and o.trainee_id = r.trainee_id)
     order by r.trainee_id, r.number desc`,
    [of.facts.cohort.id, of.item.id, of.ofItemId, of.facts.trainee.id],
  );

/** What colleagues said to one’s own work. */
export const feedbackReceived = (
  tx: Tx,
  itemId: string,
  traineeId: string,
): Promise<{ id: string; helped: string; question: string; giverName: string; givenAt: Instant }[]> =>
  tx.rows(
    `select f.id, f.helped, f.question, instant_text(f.given_at) as "givenAt", p.name as "giverName"
     from peer_feedback f join assignment_round r on r.practice_id = $1 and r.id = f.round_id join trainee g on g.practice_id = $1 and g.id = f.giver_id join person p on p.practice_id = $1 and p.id = g.person_id
     where f.practice_id = $1 and f.item_id = $2 and r.trainee_id = $3 and f.status = 'GIVEN' order by f.given_at, f.id`,
    [itemId, traineeId],
  );
