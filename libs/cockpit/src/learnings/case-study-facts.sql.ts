import type { Day, Instant } from '@cairn/kernel';

export interface StudyFacts {
  readonly editionId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly what: 'AGREED' | 'REFUSED' | 'PUBLISHED';
  /** Who leads the engagement publishes. */
  readonly leads: boolean;
  readonly answeredAt: Instant | null;
  readonly answeredByName: string | null;
  readonly note: string | null;
  /** The last day of what is published. */
  readonly until: Day | null;
}

/**
 * Case studies that ask something of person `$4` who coaches there: an answer that nobody followed yet, or a last day. A no is followed by writing on.
 * Begins with the engagements of the person; keys are those of `StudyFacts`.
 */
export const studyFacts = `
  (select coalesce(json_agg(json_build_object('editionId', d.id, 'clientId', c.id, 'clientName', c.name, 'clientSlug', c.slug, 'leads', g.part = 'LEAD',
      'what', case when d.published_at is not null then 'PUBLISHED' when r.status = 'REFUSED' then 'REFUSED' else 'AGREED' end,
      'answeredAt', instant_text(coalesce(r.answered_at, d.asked_at)), 'answeredByName', (select p.name from person p where p.practice_id = $1 and p.id = r.answered_by), 'note', r.note, 'until', o.until) order by d.asked_at, d.id), '[]')
     from engagement_coach g join case_study_edition d on d.practice_id = $1 and d.engagement_id = g.engagement_id and d.ended_at is null
     join case_study s on s.practice_id = $1 and s.id = d.case_study_id join client c on c.practice_id = $1 and c.id = d.client_id
     left join consent_request r on r.practice_id = $1 and r.id = d.request_id left join published_case_study o on o.practice_id = $1 and o.id = d.published_id
    where g.practice_id = $1 and g.person_id = $4 and g.ended_at is null and g.part <> 'SHADOW' and case
      when d.published_at is not null then o.until is not null
      when r.status = 'REFUSED' then s.edited_at <= r.answered_at
      else coalesce(r.status, 'AGREED') = 'AGREED' end)`;
