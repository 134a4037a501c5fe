// How far the OKRs of engagement `e` are; keys are those of `OkrsFacts`. `$1` is the practice.

const drafts = `
  (select coalesce(json_agg(json_build_object('id', d.id, 'teamName', t.name, 'cycleNumber', cy.number, 'sentAt', instant_text(d.sent_at), 'revision', d.revision,
       'rulesOpen', coalesce((select s.rules_open from draft_sending s where s.practice_id = $1 and s.draft_id = d.id and s.revision = d.revision), 0)) order by d.sent_at, d.id), '[]')
     from okr_draft d join cycle cy on cy.practice_id = $1 and cy.id = d.cycle_id and cy.status in ('DRAFTING', 'RUNNING')
     join team t on t.practice_id = $1 and t.id = d.team_id and t.archived_at is null and t.opted_out_on is null
    where d.practice_id = $1 and d.engagement_id = e.id and d.status = 'SENT' and d.sent_at is not null)`;

const count = (where: string): string => `(count(*) filter (where ${where}))::int`;

/** The cycle that is drafted, else the one that runs. */
const cycle = `
  (select json_build_object('number', cy.number, 'status', cy.status, 'startsOn', cy.starts_on, 'teams', x.teams, 'sent', x.sent, 'ready', x.ready, 'published', x.published)
     from cycle cy cross join lateral (select count(*)::int as teams, ${count(`d.status = 'SENT'`)} as sent, ${count(`d.status = 'READY'`)} as ready, ${count(`d.status = 'PUBLISHED'`)} as published
       from okr_draft d join team t on t.practice_id = $1 and t.id = d.team_id and t.archived_at is null and t.opted_out_on is null where d.practice_id = $1 and d.cycle_id = cy.id) x
    where cy.practice_id = $1 and cy.engagement_id = e.id and cy.status in ('DRAFTING', 'RUNNING') order by cy.status, cy.number limit 1)`;

export const okrsFacts = `json_build_object('drafts', ${drafts}, 'cycle', ${cycle}, 'runs', exists (select from cycle cy
  where cy.practice_id = $1 and cy.engagement_id = e.id and cy.status in ('RUNNING', 'CLOSING')))`;
