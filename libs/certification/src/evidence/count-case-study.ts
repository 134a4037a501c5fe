import { instant } from '@cairn/kernel';
import { consentDirectory } from '@cairn/deployment';
import type { Tx } from '@cairn/platform';
import { evidenceWithdrawn } from '../certification.events.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { coachedEngagements } from './coached-engagements.js';
import { EvidenceOriginRow, EvidenceRow } from './evidence.entity.js';
import { coachedWhole } from './evidence.rules.js';
import { keepEvidence } from './keep-evidence.js';

export interface PublishedCaseStudy {
  readonly engagementId: string;
  /** Who wrote it. */
  readonly personIds: readonly string[];
  /** Of the exact text that the client agreed to. */
  readonly textSha256: string;
  /** Null where it names the client: evidence names nobody. */
  readonly title: string | null;
}

const saysThatItIsPublished = (title: string | null): string =>
  `${title === null ? 'A case study' : `The case study “${title}”`}, published word for word as its client agreed to it.`;

/**
 * A published case study counts by itself for whoever wrote it, is a trainee whose programme asks for one, and led or co-led a whole cycle of that work. What
 * is kept says that it is published, not what it says. Who has shown one already needs no second.
 */
export async function countCaseStudy(tx: Tx, { engagementId, personIds, textSha256, title }: PublishedCaseStudy): Promise<void> {
  const consent = await consentDirectory(tx).ofText(textSha256);
  if (!consent) return;
  const trainees = await tx.rows<{ id: string; personId: string; rules: unknown }>(
    `select t.id, t.person_id as "personId", v.rules from trainee t join cohort c on c.practice_id = $1 and c.id = t.cohort_id
       join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id
      where t.practice_id = $1 and t.person_id = any ($2::uuid[]) and t.status = 'ENROLLED'
        and not exists (select from practice_evidence e where e.practice_id = $1 and e.trainee_id = t.id and e.kind = 'CASE_STUDY' and e.status = 'GIVEN')
      order by t.id for update of t`,
    [personIds],
  );
  for (const { id: traineeId, personId, rules } of trainees) {
    if (!programmeRules(rules).caseStudy) continue;
    const [engagement] = await coachedEngagements(tx, personId, engagementId);
    if (!engagement?.cycles.some((cycle) => coachedWhole(cycle, engagement.coached)) || engagement.shown.some((one) => one.kind === 'CASE_STUDY')) continue;
    const shown = { traineeId, personId, kind: 'CASE_STUDY' as const, text: saysThatItIsPublished(title), cycleNumber: null, heldOn: null };
    await keepEvidence(tx, { ...shown, engagement: { ...engagement, consentId: consent.consentId } });
  }
}

/** Its client took back the yes to that text: what counted by itself does not any more. What was shown by hand rests on the client's general word and stays. */
export async function uncountCaseStudy(tx: Tx, { engagementId, textSha256 }: Pick<PublishedCaseStudy, 'engagementId' | 'textSha256'>): Promise<void> {
  const origins = await tx.rows<{ id: string; evidenceId: string; traineeId: string }>(
    `select o.id, o.evidence_id as "evidenceId", e.trainee_id as "traineeId" from evidence_origin o join practice_evidence e on e.practice_id = $1 and e.id = o.evidence_id
       join consent k on k.practice_id = $1 and k.id = o.consent_id and k.text_sha256 = $3
      where o.practice_id = $1 and o.engagement_id = $2 and o.kind = 'CASE_STUDY' order by o.id`,
    [engagementId, textSha256],
  );
  for (const { id, evidenceId, traineeId } of origins) {
    const gone = { status: 'WITHDRAWN' as const, settledAt: instant(tx.now()), text: '', textSha256: null, bands: {} };
    await tx.table(EvidenceRow).amend({ id: evidenceId, status: 'GIVEN' }, gone);
    await tx.table(EvidenceOriginRow).remove({ id });
    await tx.emit(evidenceWithdrawn({ evidenceId, traineeId }));
  }
}
