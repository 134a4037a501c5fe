import { listWords } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import type { AssignmentFacts, RoundFacts } from '../assignments/assignment.facts.js';
import { answerView, roundView } from '../assignments/assignment.view.js';
import { canDirect, canRunCohort } from '../certification.policy.js';
import { settingsOf } from '../items/item-settings.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { mineOf, whyNot } from './assessing-round.js';
import { canAssess } from './assessment.policy.js';
import { disagreement, takePlace } from './assessment.rules.js';
import type { AssignmentReview } from './review.types.js';
import { criteriaNow, rubricSha256 } from './rubric-sha.js';
import { changedCriteria } from './rubric.rules.js';

/** Nobody sees another’s answer before their own is given; once a round is settled everybody who reads it does, and whoever directs or settles sees what to settle. */
export function seesOthers(viewer: Viewer, round: RoundFacts): boolean {
  if (round.status === 'RETURNED' || round.status === 'PASSED') return true;
  return (
    Boolean(mineOf(round, viewer)?.givenAt) ||
    (round.status === 'TO_DIRECTOR' && (canDirect(viewer) || round.settlers.some((one) => one.personId === viewer.personId)))
  );
}

/** One round as this reader may see and answer it. */
export function reviewView(facts: AssignmentFacts, round: RoundFacts, viewer: Viewer): AssignmentReview {
  const [rules, now] = [programmeRules(facts.rules), criteriaNow(facts)];
  const mine = mineOf(round, viewer);
  const sees = seesOthers(viewer, round);
  const pair = [1, 2].flatMap((ordinal) => round.assessments.find((one) => one.ordinal === ordinal && one.givenAt !== null) ?? []);
  const [first, second] = pair.map((one) => ({ ordinal: one.ordinal, levels: one.levels, criteria: one.rubric }));
  return {
    ...{ id: round.id, traineeId: facts.trainee.id, traineeName: facts.trainee.name, itemId: facts.itemId, title: facts.title, body: facts.body },
    example: settingsOf('ASSIGNMENT', facts.settings).example,
    ...{ moduleNumber: facts.moduleNumber, cohortId: facts.cohort.id, cohortName: facts.cohort.name },
    round: roundView(round),
    earlier: facts.rounds.filter((one) => one.number < round.number).map(roundView),
    rubric: now.map(({ key, title, levels }) => ({ key, title, levels: [...levels] })),
    rubricSha256: rubricSha256(now),
    rubricChanged: mine && mine.givenAt === null ? [...changedCriteria(mine.rubric, now)] : [],
    ...{ passLevel: rules.rubricPass, secondAssessor: rules.secondAssessor },
    mine: mine
      ? {
          ...{ id: mine.id, version: mine.version, remark: mine.remark, remarks: [...mine.remarks], givenAt: mine.givenAt },
          levels: Object.entries(mine.levels).map(([key, level]) => ({ key, level })),
        }
      : null,
    others: round.assessments
      .filter((one) => one !== mine)
      .map((one) => ({ id: one.id, name: one.assessorName, given: one.givenAt !== null, answer: sees ? (answerView(one)[0] ?? null) : null })),
    disagreement: sees && first && second ? [...disagreement(first, second)] : [],
    availableActions: actionsOf(facts, round, viewer, rules.secondAssessor),
  };
}

function actionsOf(facts: AssignmentFacts, round: RoundFacts, viewer: Viewer, secondAssessor: boolean): AssignmentReview['availableActions'] {
  const held = round.assessments.map((one) => ({ assessorId: one.assessorId, ordinal: one.ordinal, given: one.givenAt !== null }));
  const place = takePlace({ status: round.status, secondAssessor, settlers: round.settlers }, held, viewer);
  const readers = round.assessments.filter((one) => one.givenAt === null).map((one) => one.assessorName);
  const ask = readers.length > 0 ? listWords(readers) : undefined;
  const give = !canAssess(viewer, facts.trainee)
    ? { forbidden: whyNot(viewer, facts), ...(ask ? { ask } : {}) }
    : place.ok
      ? { allowed: 'Give this answer' }
      : { forbidden: place.error.message, ...(ask ? { ask } : {}) };
  const waits = round.status === 'HANDED_IN' || round.status === 'TO_DIRECTOR';
  const releasable = waits && held.some((one) => !one.given && (one.assessorId === viewer.personId || canDirect(viewer)));
  return [
    ...(waits ? [availableAction('giveAssessment', give)] : []),
    ...(releasable ? [availableAction('releaseAssessment', { allowed: 'Give it back' })] : []),
    ...(canRunCohort(viewer, facts.cohort) && facts.rounds.every((one) => one.status === 'DRAFT')
      ? [availableAction('extendAssignment', { allowed: 'Give more time' })]
      : []),
  ];
}
