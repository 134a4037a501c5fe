import { defineLoader } from '@cairn/platform';
import { cycleMeant } from '../cycles/okrs-page.sql.js';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import { waitingOnDesk } from './desk.sql.js';
import type { DraftingCounts } from './desk.types.js';
import { draftingWords, firstDrafts } from './first-drafts.rules.js';

interface Counted {
  readonly engagementId: string;
  readonly cycleNumber: number | null;
  readonly cycleStatus: CycleStatus | null;
  readonly teams: number;
  readonly notStarted: number;
  readonly drafting: number;
  readonly sent: number;
  readonly ready: number;
  readonly published: number;
  readonly toReview: number;
  readonly firstSent: number;
  readonly firstPassed: number;
}

const started = `exists (select from objective o where o.practice_id = $1 and o.draft_id = d.id and o.deleted_at is null) or exists (select from okr_line l where l.practice_id = $1 and l.draft_id = d.id and l.deleted_at is null)`;
const count = (where: string): string => `(count(*) filter (where ${where}))::int`;
const writing = `d.status in ('DRAFTING', 'LOOK_AGAIN')`;

const statement = `
  select e.id as "engagementId", cy.number as "cycleNumber", cy.status as "cycleStatus", ${waitingOnDesk('e.id')} as "toReview", x.*, f.*
    from engagement e left join lateral ${cycleMeant('null')} cy on true
    cross join lateral (select count(*)::int as teams, ${count(`${writing} and not (${started})`)} as "notStarted", ${count(`${writing} and (${started})`)} as drafting,
        ${count(`d.status = 'SENT'`)} as sent, ${count(`d.status = 'READY'`)} as ready, ${count(`d.status = 'PUBLISHED'`)} as published
      from okr_draft d join team t on t.practice_id = $1 and t.id = d.team_id and t.archived_at is null and t.opted_out_on is null where d.practice_id = $1 and d.cycle_id = cy.id) x
    cross join lateral (select count(d.first_sent_rules_open)::int as "firstSent", ${count('d.first_sent_rules_open = 0')} as "firstPassed"
      from okr_draft d where d.practice_id = $1 and d.engagement_id = e.id) f
   where e.practice_id = $1 and e.id = any ($2::uuid[])`;

/** Where the drafts of engagements stand; whoever sees the engagement sees its counts. */
export const draftingCountsByEngagement = defineLoader<string, DraftingCounts>(async (tx, ids) => {
  const rows = await tx.rows<Counted>(statement, [ids]);
  return new Map(
    rows.map(({ engagementId, firstSent, firstPassed, ...counts }) => [
      engagementId,
      { ...counts, words: draftingWords(counts.cycleNumber, counts), firstDrafts: firstDrafts({ sent: firstSent, passed: firstPassed }) },
    ]),
  );
});
