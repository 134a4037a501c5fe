// A programme with one item of each kind, and the answers to its questions, made through the API by whoever directs.
import { act, ask } from './people.mjs';

const text = { minutes: 10, body: 'Words to learn from.', required: true, dueAfterDays: null };
const item = (kind, title, settings = {}) => ({ ...text, kind, title, completesWhen: 'Complete when it is done.', settings });
const dayFrom = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Answers `{ programmeId, versionId, code, items }`; the exam and the quiz draw two questions from the bank of the exam. */
export async function smallProgramme(page, title) {
  const { programme } = await act(page, 'createProgramme', 'CreateProgrammeArgs', { title }, 'programme { id version publicUrl versions { id } }');
  const versionId = programme.versions[0].id;
  const query =
    'query($id: UUID!) { programmeVersion(id: $id) { version rubric { key } rules { ' + ruleFields + ' } modules { id title items { id title } } } }';
  const seen = async () => (await ask(page, query, { id: versionId })).programmeVersion;
  const { rubric, rules, modules } = await seen();
  for (const { id } of modules) await act(page, 'removeProgrammeModule', 'RemoveModuleArgs', { moduleId: id });
  await act(page, 'addProgrammeModule', 'AddModuleArgs', { versionId, title: 'Everything', summary: '', opensAfterDays: null });
  const [{ id: moduleId }] = (await seen()).modules;
  const test = { bankKey: 'exam', take: 2, passPercent: 70, attempts: null, minutes: null, graceMinutes: 2 };
  const rubricKeys = [rubric[0].key];
  const all = [
    item('READ', 'A text'),
    item('WATCH', 'A recording', { url: 'https://video.example/1', transcript: 'Welcome.' }),
    item('LIVE', 'A meeting', { agenda: ['Hello'] }),
    item('QUIZ', 'A quiz', test),
    item('ASSIGNMENT', 'A piece of work', { rubricKeys, example: '', files: false, maxFiles: 1 }),
    item('PEER', 'A word to a colleague', { give: 1, ofItemKey: 'a-piece-of-work' }),
    item('OBSERVED', 'A session of your own', { kind: 'OBSERVED', count: 1, rubricKeys }),
    item('EXAM', 'The exam', test),
  ];
  for (const one of all) await act(page, 'addProgrammeItem', 'AddItemArgs', { ...one, moduleId });
  const { version } = await seen();
  const few = { ...rules, shadowed: 0, observed: 1, cycles: 0, caseStudy: false };
  await act(page, 'editProgrammeVersion', 'EditProgrammeVersionArgs', { versionId, version, summary: 'Short.', criteria: 'Has done it all.', rules: few });
  const items = Object.fromEntries((await seen()).modules[0].items.map(({ id, title: name }) => [name, id]));
  await act(page, 'publishProgrammeVersion', 'PublishProgrammeVersionArgs', { versionId, version: (await seen()).version });
  const open = { programmeId: programme.id, version: programme.version, title, status: 'OPEN', notice: '' };
  const { programme: opened } = await act(page, 'editProgramme', 'EditProgrammeArgs', open, 'programme { version }');
  const why = { key: 'why', label: 'Why?', hint: '', kind: 'TEXT', required: true, options: [] };
  const form = { programmeId: programme.id, version: opened.version, questions: [why], criteria: [{ key: 'motive', title: 'Motive', hint: '' }] };
  await act(page, 'editApplicationForm', 'EditApplicationFormArgs', form);
  return { programmeId: programme.id, versionId, code: programme.publicUrl.split('/').at(-1), items };
}

const ruleFields = `capacity attendancePercent examPercent rubricPass shadowed observed assessorsPerObservation observedMean observedNone cycles caseStudy validityMonths
  renewal { hours learnings ethics graceDays } reviewDays lateDays secondAssessor silentDays`;

/** It begins today, so that one may still apply and already learn. */
export async function cohortFromToday(page, programmeId, facilitatorId) {
  const days = { applyUntil: dayFrom(0), startsOn: dayFrom(0), dropOutUntil: dayFrom(10), endsOn: dayFrom(60) };
  const plan = { programmeId, name: 'This week', capacity: 2, ...days, timeZone: 'Europe/Berlin', facilitatorId, secondFacilitatorId: null };
  return (await act(page, 'planCohort', 'PlanCohortArgs', plan, 'cohort { id }')).cohort.id;
}

/** The live session took place yesterday, and everybody was there. */
export async function meetingHeld(page, cohortId, itemId) {
  const date = { cohortId, itemId, on: dayFrom(-1), time: '10:00', minutes: 60, place: '' };
  const selection = 'sessions { items { sessions { id version } } }';
  const { sessions } = await act(page, 'planSession', 'PlanSessionArgs', date, selection);
  const [{ id, version }] = sessions.items[0].sessions;
  await act(page, 'recordSessionAttendance', 'RecordSessionAttendanceArgs', { sessionId: id, version, exceptions: [] });
}

/** What is right, as whoever writes the programme sees it, by question. */
export async function rightAnswers(page, versionId) {
  const { programmeVersion } = await ask(page, 'query($id: UUID!) { programmeVersion(id: $id) { banks { id key } } }', { id: versionId });
  const { id } = programmeVersion.banks.find(({ key }) => key === 'exam');
  const query = 'query($id: UUID!) { questionBank(id: $id) { questions { id kind options { text right } truth number accepted } } }';
  const { questions } = (await ask(page, query, { id })).questionBank;
  return new Map(questions.map((question) => [question.id, question]));
}

/** Answers a quiz or the exam as somebody who knows. Answers the score. */
export async function passTest(page, itemId, right) {
  const fields = 'attempt { id version questions { key kind options { key text } } score passed }';
  const { attempt } = await act(page, 'startAttempt', 'StartAttemptArgs', { itemId }, fields);
  const answers = attempt.questions.map((question) => answerTo(question, right.get(question.key)));
  const input = { attemptId: attempt.id, version: attempt.version, answers };
  return (await act(page, 'handInAttempt', 'AnswerAttemptArgs', input, fields)).attempt;
}

function answerTo({ key, kind, options }, { options: texts, truth, number, accepted }) {
  const keyOf = (words) => options.find(({ text: shown }) => shown === words)?.key ?? '';
  const chosen = kind === 'ORDER' ? texts.map((one) => keyOf(one.text)) : texts.filter((one) => one.right).map((one) => keyOf(one.text));
  const typed = kind === 'NUMBER' ? String(number) : kind === 'SHORT_TEXT' ? accepted[0] : null;
  return { question: key, chosen: options.length > 0 ? chosen : [], truth: kind === 'TRUE_FALSE' ? truth : null, text: typed };
}

/** Reads the round and passes it. */
export async function passRound(page, roundId) {
  const query = 'query($id: UUID!) { review(roundId: $id) { rubricSha256 rubric { key } mine { version } } }';
  const { rubricSha256, rubric, mine } = (await ask(page, query, { id: roundId })).review;
  const levels = rubric.map(({ key }) => ({ key, level: 4 }));
  const read = { roundId, rubricSha256, levels, remark: 'A clear question at every turn.', version: mine?.version ?? 0 };
  const { review } = await act(page, 'saveAssessment', 'SaveAssessmentArgs', read, 'review { mine { version } }');
  await act(page, 'giveAssessment', 'GiveAssessmentArgs', { roundId, rubricSha256, version: review.mine.version });
}
