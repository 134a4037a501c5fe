import type { Day, Instant } from '@cairn/kernel';
import type { RoundStatus } from '../assignments/round.rules.js';

export interface PathRound {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly status: RoundStatus;
  /** When it was answered, else handed in, else saved. */
  readonly at: Instant;
  readonly promisedOn: Day | null;
}

export interface PathObserved {
  readonly itemId: string;
  readonly kind: 'SHADOWED' | 'OBSERVED';
  readonly status: 'PLANNED' | 'MARKED' | 'CANCELLED';
  readonly heldOn: Day;
  readonly at: Instant;
  /** Every level that its assessors gave. */
  readonly levels: readonly number[];
  /** False once the client took the consent back, or has not given it. */
  readonly consented: boolean;
}

export interface PathEvidence {
  readonly kind: 'CYCLE' | 'CASE_STUDY';
  readonly status: 'GIVEN' | 'RETURNED' | 'TAKEN_BACK' | 'WITHDRAWN';
}

/** What assessing knows of one trainee: rounds of assignments, peer feedback, observed sessions. */
export interface AssessingFacts {
  /** The oldest of an item first. */
  readonly rounds: readonly PathRound[];
  readonly extensions: readonly { readonly itemId: string; readonly until: Day }[];
  readonly peers: readonly { readonly itemId: string; readonly status: 'DRAFT' | 'GIVEN'; readonly at: Instant }[];
  readonly observed: readonly PathObserved[];
  /** Work with clients that was shown; `WITHDRAWN`: the client took its consent back. */
  readonly evidence: readonly PathEvidence[];
}

export const nothingAssessed: AssessingFacts = { rounds: [], extensions: [], peers: [], observed: [], evidence: [] };

/**
 * Whether the session `s` of the trainee `t` stands on a client's consent: its own, the trainee's word for one from outside, or a consent that was taken back
 * after the certificate was issued.
 */
export const sessionConsented = (s: string): string =>
  `(${s}.evidence_id is null or exists (select from practice_evidence pe where pe.practice_id = $1 and pe.id = ${s}.evidence_id and (pe.status = 'GIVEN' or pe.status = 'WITHDRAWN' and t.status = 'CERTIFIED')))`;

/** JSON of AssessingFacts for the trainee `t` of the statement; `t.practice_id = $1` holds. */
export const assessingJson = `json_build_object(
  'rounds', (select coalesce(json_agg(json_build_object('id', ar.id, 'itemId', ar.item_id, 'number', ar.number, 'status', ar.status, 'at', instant_text(coalesce(ar.answered_at, ar.handed_in_at, ar.saved_at)), 'promisedOn', ar.promised_on) order by ar.item_id, ar.number), '[]')
             from assignment_round ar where ar.practice_id = $1 and ar.trainee_id = t.id),
  'extensions', (select coalesce(json_agg(json_build_object('itemId', ae.item_id, 'until', ae.until)), '[]') from assignment_extension ae where ae.practice_id = $1 and ae.trainee_id = t.id),
  'peers', (select coalesce(json_agg(json_build_object('itemId', pf.item_id, 'status', pf.status, 'at', instant_text(coalesce(pf.given_at, pf.taken_at))) order by pf.taken_at, pf.id), '[]')
            from peer_feedback pf where pf.practice_id = $1 and pf.giver_id = t.id),
  'observed', (select coalesce(json_agg(json_build_object('itemId', os.item_id, 'kind', os.kind, 'status', os.status, 'heldOn', os.held_on, 'at', instant_text(coalesce(os.marked_at, os.planned_at)),
                 'consented', ${sessionConsented('os')},
                 'levels', (select coalesce(json_agg(l.value::int), '[]') from observed_mark om cross join lateral jsonb_each_text(om.levels) l where om.practice_id = $1 and om.observed_session_id = os.id)) order by os.held_on, os.id), '[]')
               from observed_session os where os.practice_id = $1 and os.trainee_id = t.id),
  'evidence', (select coalesce(json_agg(json_build_object('kind', pv.kind, 'status', pv.status) order by pv.asked_at, pv.id), '[]')
               from practice_evidence pv where pv.practice_id = $1 and pv.trainee_id = t.id and pv.kind <> 'OBSERVED'))`;
