import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import { callOf, idPlaces, type IdPlace } from './id-matrix/operations.fixture.js';
import { stored } from './id-matrix/stored.fixture.js';
import { arrangeHome, type Home, type Things } from './id-matrix/things.fixture.js';
import { startWholeApi } from './id-matrix/whole-api.fixture.js';

/** What an argument names, by its own name; `operation.path` wins where the name says too little. */
const thingOf: Readonly<Record<string, string>> = {
  attemptId: 'quiz_attempt',
  changeSetId: 'change_set',
  client: 'slug',
  clientId: 'client',
  clientNameId: 'client_name',
  championId: 'person',
  clientSlug: 'slug',
  cycleId: 'cycle',
  dependencyId: 'dependency',
  draftId: 'okr_draft',
  engagementId: 'engagement',
  importId: 'roster_import',
  leadCoachId: 'coach',
  ledById: 'coach',
  makeUpId: 'make_up',
  lineId: 'okr_line',
  nudgeId: 'nudge',
  objectiveId: 'objective',
  openingId: 'gate_opening',
  otherTeamId: 'team',
  ownerId: 'person',
  parentId: 'team',
  personId: 'person',
  personIds: 'person',
  phaseId: 'phase',
  practiceId: 'practice',
  quizId: 'quiz',
  remarkId: 'review_remark',
  replyToId: 'plan_note',
  sessionId: 'session',
  sharedObjectiveId: 'other_objective',
  sharedWithTeamId: 'team',
  slug: 'slug',
  supportsObjectiveId: 'other_objective',
  teamId: 'team',
  waiverId: 'waiver',
  consentId: 'consent',
  requestId: 'consent_request',
  // What was learned.
  learningId: 'learning',
  'learning.id': 'learning',
  'learningCapture.sourceId': 'waiver',
  'captureLearning.input.sourceId': 'waiver',
  sharedId: 'shared_learning',
  otherId: 'other_shared_learning',
  'foundLearning.id': 'shared_learning',
  'sharedLearning.id': 'shared_learning',
  searchId: 'saved_search',
  wishId: 'learning_wish',
  evidenceId: 'practice_evidence',
  hoursId: 'coaching_hours',
  // Assignments and what assessors say to them.
  assessmentId: 'assessment',
  feedbackId: 'peer_feedback',
  roundId: 'assignment_round',
  'assignment.itemId': 'assignment_item',
  'extendAssignment.input.itemId': 'assignment_item',
  'extendAssignment.input.traineeId': 'assignment_trainee',
  'handInAssignment.input.itemId': 'assignment_item',
  firstAssessorId: 'person',
  secondAssessorId: 'person',
  'cancelObservedSession.input.sessionId': 'observed_session',
  'markObservedSession.input.sessionId': 'observed_session',
  'observedItem.itemId': 'observed_item',
  'observedSession.sessionId': 'observed_session',
  'planObservedSession.input.itemId': 'observed_item',
  'peerExchange.itemId': 'peer_item',
  'takePeerWork.input.itemId': 'peer_item',
  'removeAssignmentFile.input.fileId': 'assignment_file',
  'removePassageRemark.input.remarkId': 'assessment_remark',
  'saveAssignment.input.itemId': 'assignment_item',
  workshopId: 'workshop',
  // Programmes, applications and cohorts.
  applicationId: 'application',
  batchId: 'answer_batch',
  slotId: 'interview_slot',
  programmeId: 'programme',
  versionId: 'programme_version',
  moduleId: 'programme_module',
  itemId: 'programme_item',
  cohortId: 'cohort',
  facilitatorId: 'coach',
  mentorId: 'coach',
  messageId: 'cohort_message',
  traineeIds: 'trainee',
  'undoTraineeNudge.input.nudgeId': 'trainee_nudge',
  secondFacilitatorId: 'coach',
  toCohortId: 'cohort',
  moveToCohortId: 'cohort',
  'answerNetworkRequest.input.requestId': 'network_request',
  'endNetworkMembership.input.personId': 'network_member',
  traineeId: 'trainee',
  bankId: 'question_bank',
  questionId: 'bank_question',
  needsModuleIds: 'programme_module',
  needsItemIds: 'programme_item',
  'questionBank.id': 'question_bank',
  'certificationProgramme.id': 'programme',
  'cohort.id': 'cohort',
  'programmeVersion.id': 'programme_version',
  // Certificates.
  certificateId: 'certificate',
  entryId: 'continuing_education',
  keyId: 'signing_key',
  'certificate.id': 'certificate',
  // End of programmes, applications and cohorts.
  'okrImport.id': 'okr_import',
  ...Object.fromEntries(
    ['bringInWaitingRows', 'chooseOkrColumns', 'repairOkrImport', 'runOkrImport', 'undoOkrImport'].map((name) => [`${name}.input.importId`, 'okr_import']),
  ),
  'addLine.input.beforeId': 'okr_line',
  'addObjective.input.beforeId': 'objective',
  'binNote.input.noteId': 'engagement_note',
  'changePeople.input.people.id': 'engagement_person',
  'changeSet.id': 'change_set',
  'changePublished.input.addedLines.beforeId': 'okr_line',
  'changePublished.input.droppedLineIds': 'okr_line',
  'draftReview.team': 'team',
  'editNote.input.noteId': 'engagement_note',
  'invitePeople.input.ids': 'engagement_person',
  'keyResult.id': 'okr_line',
  'moveLine.input.beforeId': 'okr_line',
  'moveObjective.input.beforeId': 'objective',
  'okrDraft.team': 'team',
  'putCoachOn.input.personId': 'coach',
  'removePeople.input.ids': 'engagement_person',
  'retryJob.input.id': 'dead_job',
  'retryMail.input.id': 'mail',
  'rosterImport.id': 'roster_import',
  'settlePlanNote.input.noteId': 'plan_note',
  'takeCoachOff.input.personId': 'coach',
  // Learning.
  'acceptSessionMakeUp.input.sessionId': 'path_session',
  'acceptSessionMakeUp.input.traineeId': 'path_trainee',
  'cancelSession.input.sessionId': 'path_session',
  'cohortSessions.cohortId': 'path_cohort',
  'editSession.input.sessionId': 'path_session',
  'giveLeave.input.itemId': 'path_item',
  'giveLeave.input.moduleId': 'path_module',
  'giveLeave.input.traineeId': 'path_trainee',
  'grantAttempt.input.itemId': 'path_quiz',
  'grantAttempt.input.traineeId': 'path_trainee',
  'handInAttempt.input.attemptId': 'path_attempt',
  'handInSessionMakeUp.input.sessionId': 'path_session',
  'learningAttempt.attemptId': 'path_attempt',
  'learningItem.itemId': 'path_item',
  'markItem.input.itemId': 'path_item',
  'planSession.input.cohortId': 'path_cohort',
  'planSession.input.itemId': 'path_live',
  'recordSessionAttendance.input.exceptions.traineeId': 'path_trainee',
  'recordSessionAttendance.input.sessionId': 'path_session',
  'returnSessionMakeUp.input.sessionId': 'path_session',
  'returnSessionMakeUp.input.traineeId': 'path_trainee',
  'saveAnswers.input.attemptId': 'path_attempt',
  'startAttempt.input.itemId': 'path_item',
  'traineePath.traineeId': 'path_trainee',
  'workshop.id': 'workshop',
  'writeRemark.input.replyToId': 'review_remark',
};
const thingAt = (operation: string, path: string): string | undefined => thingOf[`${operation}.${path}`] ?? thingOf[path.split('.').at(-1) ?? ''];

/** One’s own is answered like nobody’s where this reader has another, or a rule speaks first; the specs of these acts show the rest. */
const speaksOtherwise = new Set([
  'addDependency.input.sharedObjectiveId',
  'askWaiver.input.personId',
  // What comes to mind has no source; the specs of capturing show each kind.
  'captureLearning.input.sourceId',
  'learningCapture.sourceId',
  'changePublished.input.droppedLineIds',
  ...['beforeId', 'championId', 'objectiveId', 'ownerId'].map((name) => `changePublished.input.addedLines.${name}`),
  ...['lines.championId', 'lines.lineId', 'lines.ownerId', 'objectives.objectiveId', 'objectives.sharedWithTeamId', 'objectives.supportsObjectiveId'].map(
    (path) => `changePublished.input.${path}`,
  ),
  'okrList.filter.championId',
  'planObservedSession.input.firstAssessorId',
  'planObservedSession.input.secondAssessorId',
  'removePassageRemark.input.remarkId',
  'revokeSession.input.sessionId',
  'seeAs.input.personId',
  'sendChangeSet.input.chosenSigners.personId',
  'startEngagement.input.leadCoachId',
  'switchPractice.input.practiceId',
  // Nobody has counted their client for it, so there is nothing to take back.
  'unseeLearningToo.input.engagementId',
  'unseeLearningToo.input.sharedId',
]);

let api: TestApi;
let home: Home;
let elsewhere: Home;
/** What is stored there; read once after each call, as nothing else writes in between. */
let kept: Record<string, string>;
/** Acts on one’s own rows change them, so they have a database of their own: what is stored in the first stays small enough to be read a thousand times. */
let changing: TestApi;
let asked: Home;
beforeAll(async () => {
  [api, changing] = [await startWholeApi(), await startWholeApi()];
  home = await arrangeHome(api);
  elsewhere = await arrangeHome(api);
  asked = await arrangeHome(changing);
  kept = await stored(api);
});
afterAll(() => Promise.all([api.close(), changing.close()]));

/** The answer to `id` at the place in question, without the id; everything else that is named is of the reader's own client. */
async function answerTo(id: string, { place, as, own = home.own, at = api }: { place: IdPlace; as: TestPerson; own?: Things; at?: TestApi }): Promise<string> {
  const { document, variables } = callOf(place, (path) => (path === place.path ? id : thingIn(own, { ...place, path })));
  return JSON.stringify(await at.as(as)(document, variables)).replaceAll(id, 'ID');
}

const thingIn = (things: Things, { operation, path }: IdPlace): string => things[thingAt(operation, path) ?? ''] ?? '';
const nobodys = ({ operation, path }: IdPlace): string => (thingAt(operation, path) === 'slug' ? `nobody-${randomUUID().slice(0, 6)}` : randomUUID());

it('knows what every id argument of the schema names', () => {
  expect(idPlaces.filter(({ operation, path }) => !thingAt(operation, path)).map(({ operation, path }) => `${operation}.${path}`)).toEqual([]);
  expect(idPlaces.length).toBeGreaterThanOrEqual(100);
});

describe.each(idPlaces.map((place) => [`${place.operation}.${place.path}`, place] as const))('%s', (name, place) => {
  it.each([
    ['another practice’s', () => [home.owner, elsewhere.own] as const],
    ['a sibling client’s', () => [home.coach, home.sibling] as const],
  ])('answers for %s as for nobody’s, and changes nothing', async (_, given) => {
    const [as, others] = given();
    const before = kept;
    const [foreign, unknown] = [await answerTo(thingIn(others, place), { place, as }), await answerTo(nobodys(place), { place, as })];
    kept = await stored(api);
    expect(foreign).toBe(unknown);
    expect(kept).toEqual(before);
  });

  it(`answers for one’s own ${speaksOtherwise.has(name) ? 'by another rule' : 'otherwise'}`, async () => {
    // Questions change nothing, so one home is enough for all of them.
    const { own, owner, coach } = place.kind === 'query' ? asked : await arrangeHome(changing);
    const given = { place, own, at: changing };
    const answers = await Promise.all([owner, coach].map((as) => answerTo(nobodys(place), { ...given, as })));
    const isOther = async (as: TestPerson, nth: number): Promise<boolean> => (await answerTo(thingIn(own, place), { ...given, as })) !== answers[nth];
    expect((await isOther(coach, 1)) || (await isOther(owner, 0))).toBe(!speaksOtherwise.has(name));
  });
});
