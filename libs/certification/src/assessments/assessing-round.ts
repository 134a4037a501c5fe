import { authorize, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { AssessmentFacts, AssignmentFacts, RoundFacts } from '../assignments/assignment.facts.js';
import { assignments } from '../assignments/assignments.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { AssessmentRow } from './assessment.entity.js';
import { canAssess, canReadRound, isOwnMentee } from './assessment.policy.js';
import { takePlace } from './assessment.rules.js';
import { criteriaNow, rubricSha256 } from './rubric-sha.js';

export interface OpenRound {
  readonly facts: AssignmentFacts;
  readonly round: RoundFacts;
}

/** A round that this viewer may read, with its lock held until the end: two answers given at once are settled one after the other. Throws NOT_FOUND. */
export async function roundToAssess(tx: Tx, viewer: Viewer, roundId: string): Promise<OpenRound> {
  await tx.rows(`select id from assignment_round where practice_id = $1 and id = $2 for update`, [roundId]);
  const facts = await assignments(tx).ofRound(roundId);
  const round = facts.rounds.find((one) => one.id === roundId);
  if (!round || round.status === 'DRAFT' || !canReadRound(viewer, facts.trainee, facts.cohort)) throw notFound();
  authorize(canAssess(viewer, facts.trainee), whyNot(viewer, facts));
  return { facts, round };
}

export const whyNot = (viewer: Viewer, facts: AssignmentFacts): string =>
  isOwnMentee(viewer, facts.trainee)
    ? 'Nobody grades their own mentee. Another assessor reads this one.'
    : 'Assessors and the certification director answer assignments.';

export const mineOf = (round: RoundFacts, viewer: Viewer): AssessmentFacts | undefined => round.assessments.find((one) => one.assessorId === viewer.personId);

/** The viewer’s assessment of the round, begun if there is none. Two who begin at once get a CONFLICT between them. */
export async function ownAssessment(
  tx: Tx,
  viewer: Viewer,
  { facts, round }: OpenRound,
  rubricSeen: string,
): Promise<Result<{ readonly id: string; readonly version: number }>> {
  const held = round.assessments.map((one) => ({ assessorId: one.assessorId, ordinal: one.ordinal, given: one.givenAt !== null }));
  const { secondAssessor } = programmeRules(facts.rules);
  const place = takePlace({ status: round.status, secondAssessor, settlers: round.settlers }, held, viewer);
  if (!place.ok) return place;
  const mine = mineOf(round, viewer);
  if (mine) return ok({ id: mine.id, version: mine.version });
  const id = newId();
  const begun = {
    roundId: round.id,
    assessorId: viewer.personId,
    ordinal: place.value,
    levels: {},
    remark: '',
    rubric: criteriaNow(facts),
    rubricSha256: rubricSeen,
  };
  await tx.table(AssessmentRow).add({ id, ...begun, verdict: null, startedAt: instant(tx.now()), givenAt: null });
  return ok({ id, version: 1 });
}

/** Whether what the assessor saw is the rubric as it stands. */
export const rubricIsSeen = (facts: AssignmentFacts, seen: string): boolean => rubricSha256(criteriaNow(facts)) === seen;
