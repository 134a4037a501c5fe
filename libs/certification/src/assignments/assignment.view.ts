import type { Day, Gated } from '@cairn/kernel';
import { availableAction } from '@cairn/platform';
import { criteriaOf } from '../assessments/rubric.rules.js';
import { settling } from '../assessments/assessment.rules.js';
import { settingsOf } from '../items/item-settings.js';
import { programmeRules } from '../programmes/programme-rules.js';
import type { AssessmentFacts, AssignmentFacts, RoundFacts } from './assignment.facts.js';
import { closedFor, deadlineFor } from './assignment-times.js';
import type { Assignment, AssignmentAnswer, AssignmentRound, RubricCriterionView } from './assignment.types.js';

const isAnswered = (round: RoundFacts): boolean => round.status === 'RETURNED' || round.status === 'PASSED';

/** What its trainee sees of an assignment: answers once a round is settled, never one assessor's before. */
export function assignmentView(facts: AssignmentFacts, today: Day, lock: Gated | null): Assignment {
  const { example, files, maxFiles } = settingsOf('ASSIGNMENT', facts.settings);
  const last = facts.rounds.at(-1) ?? null;
  return {
    ...{ id: facts.itemId, title: facts.title, body: facts.body, minutes: facts.minutes, completesWhen: facts.completesWhen },
    ...{ moduleNumber: facts.moduleNumber, moduleTitle: facts.moduleTitle, example, takesFiles: files, maxFiles },
    ...{ rubric: rubricOf(facts), passLevel: programmeRules(facts.rules).rubricPass, ...deadlineFor(facts), status: last?.status ?? null },
    mentorName: facts.trainee.mentorName,
    rounds: facts.rounds.map(roundView),
    availableActions: actionsOf(facts, last, today, lock),
  };
}

export const rubricOf = (facts: Pick<AssignmentFacts, 'rubric' | 'settings'>): RubricCriterionView[] =>
  criteriaOf(facts.rubric, settingsOf('ASSIGNMENT', facts.settings).rubricKeys).map(({ key, title, levels }) => ({ key, title, levels: [...levels] }));

export const roundView = (round: RoundFacts): AssignmentRound => ({
  ...round,
  files: [...round.files],
  answers: isAnswered(round) ? round.assessments.flatMap(answerView) : [],
});

/** An assessment that was given, in the words of the rubric as it was. */
export function answerView(of: AssessmentFacts): AssignmentAnswer[] {
  if (of.verdict === null || of.givenAt === null) return [];
  const { id, assessorName, verdict, remark, givenAt } = of;
  const levels = of.rubric.flatMap(({ key, title, levels: words }) => {
    const level = of.levels[key];
    return level === undefined ? [] : [{ key, title, level, words: words[level - 1] ?? '' }];
  });
  return [{ id, assessorName, verdict, remark, givenAt, levels, remarks: [...of.remarks], settles: of.ordinal === settling }];
}

function actionsOf(facts: AssignmentFacts, last: RoundFacts | null, today: Day, lock: Gated | null): Assignment['availableActions'] {
  if (facts.trainee.status !== 'ENROLLED')
    return [availableAction('saveAssignment', { forbidden: 'You are not in this cohort any more. What you wrote stays readable.' })];
  if (last?.status === 'HANDED_IN' || last?.status === 'TO_DIRECTOR' || last?.status === 'PASSED') return [];
  const gate = lock ?? closedFor(facts, today);
  if (gate) return [availableAction('saveAssignment', { gated: gate }), availableAction('handInAssignment', { gated: gate })];
  return [availableAction('saveAssignment', { allowed: 'Save' }), availableAction('handInAssignment', { allowed: 'Hand in' })];
}
