import type { Check } from './check.js';
import { cannotMoveEarly } from './asking/early-sign.rules.js';
import { jargon } from './asking/jargon.rules.js';
import { quantityWithoutQuality } from './asking/quality.rules.js';
import { dependencyNotAgreed, healthBreach, silo } from './asking/together.rules.js';
import { healthMetricNotKept, noSharedObjective } from './plan/alignment.rules.js';
import { copied, echoed } from './plan/copied.rules.js';
import { milestoneChallenged, milestoneShare, tooManyMilestones, typeNotAllowed } from './plan/kr-type.rules.js';
import { levelNotAllowed } from './plan/level.rules.js';
import { authorNotCleared, championIsGroup, championNotCleared, championUnknown, noChampion } from './plan/people.rules.js';
import {
  balanceMissing,
  keyResultEmpty,
  kindMissing,
  moreObjectivesThanUsual,
  noObjective,
  objectiveEmpty,
  tooFewKeyResults,
  tooManyKeyResults,
  tooManyObjectives,
} from './plan/quantity.rules.js';
import { ledWithOtherLevel, levelsEqual, levelsMissing, levelsOutOfOrder, notPrescored } from './plan/scoring.rules.js';
import { alignmentMissing, missionMissing } from './plan/steps.rules.js';
import { keyResultIsActivity, keyResultIsTask, keyResultIsUpkeep } from './wording/key-result.rules.js';
import { allDueLastDay, allMilestones, nearlyDone, noBaseline, noDestination } from './wording/measure.rules.js';
import { noWhyNow, objectiveHasNumber, objectiveIsUpkeep, objectiveNoVerb, objectiveSeveralSentences, whyNowLength } from './wording/objective.rules.js';

type Row = readonly [
  code: Check['code'],
  weight: Check['weight'],
  step: Check['step'],
  parameter: Check['parameter'],
  question: Check['question'],
  find: Check['find'],
  yieldsTo?: Check['yieldsTo'],
];

const rows: readonly Row[] = [
  ['MISSION_MISSING', 'PLAN', 'MISSION', 'teamMission', null, missionMissing],
  ['ALIGNMENT_MISSING', 'PLAN', 'ALIGNMENT', 'teamMission', 'nobody-needed', alignmentMissing],
  ['LEVEL_NOT_ALLOWED', 'PLAN', 'OBJECTIVE', 'levels', null, levelNotAllowed],
  ['AUTHOR_NOT_CLEARED', 'ALWAYS', 'OBJECTIVE', 'trainingRule', null, authorNotCleared],
  ['NO_OBJECTIVE', 'ALWAYS', 'OBJECTIVE', null, null, noObjective],
  ['OBJECTIVE_EMPTY', 'ALWAYS', 'OBJECTIVE', null, null, objectiveEmpty],
  ['TOO_MANY_OBJECTIVES', 'PLAN', 'OBJECTIVE', 'quantity', 'objective-focus', tooManyObjectives],
  ['KIND_MISSING', 'PLAN', 'OBJECTIVE', 'quantity', null, kindMissing],
  ['BALANCE_MISSING', 'PLAN', 'OBJECTIVE', 'quantity', null, balanceMissing],
  ['COPIED', 'COPY', 'OBJECTIVE', 'copyCheck', 'own-words', copied],
  ['KEY_RESULT_EMPTY', 'ALWAYS', 'KEY_RESULTS', null, null, keyResultEmpty],
  ['TOO_FEW_KEY_RESULTS', 'PLAN', 'KEY_RESULTS', 'quantity', null, tooFewKeyResults],
  ['TOO_MANY_KEY_RESULTS', 'PLAN', 'KEY_RESULTS', 'quantity', null, tooManyKeyResults],
  ['TYPE_NOT_ALLOWED', 'PLAN', 'KEY_RESULTS', 'krTypes', null, typeNotAllowed],
  ['TOO_MANY_MILESTONES', 'PLAN', 'KEY_RESULTS', 'krTypes', 'milestone-metric', tooManyMilestones],
  ['MILESTONE_SHARE', 'PLAN', 'KEY_RESULTS', 'krTypes', 'milestone-metric', milestoneShare],
  ['LED_WITH_OTHER_LEVEL', 'PLAN', 'PRESCORE', 'scoring', 'amazing', ledWithOtherLevel],
  ['NOT_PRESCORED', 'PLAN', 'PRESCORE', 'scoring', 'amazing', notPrescored],
  ['LEVELS_MISSING', 'PLAN', 'PRESCORE', 'scoring', null, levelsMissing],
  ['LEVELS_EQUAL', 'PLAN', 'PRESCORE', 'scoring', null, levelsEqual],
  ['LEVELS_OUT_OF_ORDER', 'PLAN', 'PRESCORE', 'scoring', null, levelsOutOfOrder, ['LEVELS_EQUAL']],
  ['NO_CHAMPION', 'ALWAYS', 'PRESCORE', null, 'one-person', noChampion],
  ['CHAMPION_IS_GROUP', 'ALWAYS', 'PRESCORE', null, 'one-person', championIsGroup],
  ['CHAMPION_UNKNOWN', 'ALWAYS', 'PRESCORE', null, null, championUnknown],
  ['CHAMPION_NOT_CLEARED', 'PLAN', 'PRESCORE', 'trainingRule', null, championNotCleared],

  ['MORE_OBJECTIVES_THAN_USUAL', 'ADVICE', 'OBJECTIVE', 'quantity', 'objective-focus', moreObjectivesThanUsual],
  ['NO_WHY_NOW', 'ADVICE', 'OBJECTIVE', null, 'why-now', noWhyNow],
  ['WHY_NOW_LENGTH', 'ADVICE', 'OBJECTIVE', null, 'why-now', whyNowLength],
  ['OBJECTIVE_SEVERAL_SENTENCES', 'ADVICE', 'OBJECTIVE', null, 'objective-focus', objectiveSeveralSentences],
  ['OBJECTIVE_HAS_NUMBER', 'ADVICE', 'OBJECTIVE', null, 'objective-number', objectiveHasNumber],
  ['OBJECTIVE_IS_UPKEEP', 'ADVICE', 'OBJECTIVE', null, 'watch-or-move', objectiveIsUpkeep],
  ['OBJECTIVE_NO_VERB', 'ADVICE', 'OBJECTIVE', null, 'objective-progress', objectiveNoVerb, ['OBJECTIVE_IS_UPKEEP']],
  ['NO_SHARED_OBJECTIVE', 'ADVICE', 'ALIGNMENT', 'alignment', 'shared-objective', noSharedObjective],
  ['KEY_RESULT_IS_TASK', 'ADVICE', 'KEY_RESULTS', null, 'task-outcome', keyResultIsTask],
  ['KEY_RESULT_IS_ACTIVITY', 'ADVICE', 'KEY_RESULTS', null, 'activity-outcome', keyResultIsActivity],
  ['KEY_RESULT_IS_UPKEEP', 'ADVICE', 'REFINE', 'kpis', 'watch-or-move', keyResultIsUpkeep],
  ['HEALTH_METRIC_NOT_KEPT', 'ADVICE', 'REFINE', 'kpis', null, healthMetricNotKept],
  ['NO_BASELINE', 'ADVICE', 'KEY_RESULTS', null, 'starting-point', noBaseline],
  ['NO_DESTINATION', 'ADVICE', 'KEY_RESULTS', null, 'amazing', noDestination],
  ['ALL_MILESTONES', 'ADVICE', 'KEY_RESULTS', null, 'milestone-metric', allMilestones, ['TOO_MANY_MILESTONES']],
  ['ALL_DUE_LAST_DAY', 'ADVICE', 'REFINE', null, 'along-the-way', allDueLastDay],
  ['NEARLY_DONE', 'ADVICE', 'PRESCORE', null, 'already-there', nearlyDone, ['KEY_RESULT_IS_UPKEEP']],

  ['ECHOED', 'QUESTION', 'OBJECTIVE', 'copyCheck', 'own-words', echoed, ['COPIED']],
  ['SILO', 'QUESTION', 'ALIGNMENT', null, 'nobody-needed', silo],
  ['DEPENDENCY_NOT_AGREED', 'QUESTION', 'ALIGNMENT', null, 'agreed-with-them', dependencyNotAgreed],
  ['HEALTH_BREACH', 'QUESTION', 'REFINE', 'kpis', 'breach', healthBreach],
  ['MILESTONE_CHALLENGED', 'QUESTION', 'KEY_RESULTS', 'krTypes', 'milestone-metric', milestoneChallenged, ['KEY_RESULT_IS_TASK', 'TYPE_NOT_ALLOWED']],
  ['JARGON', 'QUESTION', 'KEY_RESULTS', null, 'jargon', jargon],
  ['QUANTITY_WITHOUT_QUALITY', 'QUESTION', 'KEY_RESULTS', null, 'quality-beside-quantity', quantityWithoutQuality],
  ['CANNOT_MOVE_EARLY', 'QUESTION', 'REFINE', 'checkInCadence', 'first-sign', cannotMoveEarly],
];

/** Every check on a draft: rules first, advice second, questions third. Adding one is a row here and its code. */
export const checks: readonly Check[] = rows.map(([code, weight, step, parameter, question, find, yieldsTo = []]) => ({
  code,
  weight,
  step,
  parameter,
  question,
  find,
  yieldsTo,
}));
