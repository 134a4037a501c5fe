import { phone } from '../browser.mjs';
import { cohortFromToday, meetingHeld, passRound, passTest, rightAnswers, smallProgramme } from '../certifying.mjs';
import { expect, expectEqual, until } from '../expect.mjs';
import { foundIn, mailTo } from '../mailbox.mjs';
import { act, ask, signIn, signInToSample } from '../people.mjs';

const noor = { name: 'Noor Haddad', email: 'noor@haddad.example' };
const piet = { name: 'Piet Visser', email: 'piet@visser.example' };
const title = 'Coach of small steps';

/** From the public page to a certificate that a stranger checks without scripts, through one item of each kind, and what is left of it once it is revoked. */
export async function run({ cairn, page }) {
  const [director, noa] = [await page(), await page()];
  await signInToSample(director, cairn, 'Mara Lind');
  await signInToSample(noa, cairn, 'Noa Berg');
  const programme = await smallProgramme(director, title);
  const people = (await ask(director, '{ certificationColleagues { id name } }')).certificationColleagues;
  const idOf = (name) => people.find((one) => one.name === name).id;
  const cohortId = await cohortFromToday(director, programme.programmeId, idOf('Mara Lind'));

  const applicant = await page(phone);
  await apply(applicant, cairn, programme);
  await offer(director, cairn, programme, cohortId);
  await applicant.reload();
  await applicant.getByRole('button', { name: 'Take the place' }).click();
  await applicant.getByRole('button', { name: 'Take the place' }).waitFor({ state: 'detached' });
  await act(director, 'enrolTrainee', 'EnrolTraineeArgs', { ...piet, cohortId, mentorId: null });

  const trainee = await page({ viewport: { width: 1280, height: 900 } });
  await signIn(trainee, cairn, noor);
  const clicks = await learn({ cairn, page, trainee, director, noa, programme, cohortId, idOf });
  const { number, id, version } = await certified(director, cairn);
  await checked(page, number, /Valid, checked just now/);
  await act(director, 'revokeCertificate', 'RevokeCertificateArgs', {
    certificateId: id,
    version,
    reason: 'Issued by mistake in a rehearsal.',
    reasonPublic: true,
    appealNote: '',
  });
  await checked(page, number, /Revoked on/);
  return `resumed in ${clicks.resume} click and handed in with ${clicks.handIn}`;
}

async function apply(page, cairn, { code }) {
  await page.goto(`/apply/${code}`);
  await page.getByLabel('Your name').fill(noor.name);
  await page.getByLabel('Your mail address').fill(noor.email);
  await page.getByRole('button', { name: 'Begin' }).click();
  const mail = await mailTo(cairn, noor.name, /^Your application/);
  await page.goto(await foundIn(cairn, mail, /(\/apply\/a\/[\w-]{43})/, 'link to the application'));
  await page.getByLabel('Why?').fill('Our teams write tasks, and I would like them to choose what changes.');
  await page.getByRole('button', { name: 'Hand in' }).click();
  await mailTo(cairn, noor.name, /^Handed in/);
}

/** A reader’s marks, then the answer, which goes out after ten seconds. */
async function offer(page, cairn, { programmeId }, cohortId) {
  const query = 'query($id: UUID!) { applicationDesk(programmeId: $id) { applications { id name } } }';
  const [{ id: applicationId }] = (await ask(page, query, { id: programmeId })).applicationDesk.applications;
  const levels = [{ key: 'motive', level: 3 }];
  await act(page, 'markApplication', 'MarkApplicationArgs', { applicationId, levels, verdict: 'ACCEPT', note: '', version: null });
  const lines = [{ applicationId, act: 'OFFER', words: 'We look forward to it.' }];
  await act(page, 'sendAnswers', 'SendAnswersArgs', { programmeId, cohortId, lines });
  await mailTo(cairn, noor.name, /^A place for you/);
}

/** One item of each kind; the piece of work is written and handed in on the page, with its clicks counted. */
async function learn({ cairn, page, trainee, director, noa, programme, cohortId, idOf }) {
  const { items, versionId } = programme;
  for (const name of ['A text', 'A recording']) await act(trainee, 'markItem', 'MarkItemArgs', { itemId: items[name], done: true });
  await meetingHeld(director, cohortId, items['A meeting']);
  const right = await rightAnswers(director, versionId);
  const quiz = await passTest(trainee, items['A quiz'], right);
  expectEqual([quiz.score, quiz.passed], [100, true], 'The quiz of somebody who knows');

  const clicks = await handInOnThePage(trainee, items['A piece of work']);
  const other = await page();
  await signIn(other, cairn, piet);
  const work = {
    itemId: items['A piece of work'],
    text: 'I would ask the team what they count today, and wait for their answer before I say a word.',
    version: 0,
  };
  const { assignment } = await act(other, 'saveAssignment', 'SaveAssignmentArgs', work, 'assignment { rounds { version } }');
  await act(other, 'handInAssignment', 'HandInAssignmentArgs', { itemId: work.itemId, version: assignment.rounds[0].version });
  const { reviewQueue } = await ask(noa, '{ reviewQueue { id traineeName title } }');
  const round = reviewQueue.find((row) => row.traineeName === noor.name && row.title === 'A piece of work');
  expect(round, 'What Noor handed in waits for an assessor');
  await passRound(noa, round.id);

  const { exchange } = await act(trainee, 'takePeerWork', 'TakePeerWorkArgs', { itemId: items['A word to a colleague'] }, 'exchange { given { id version } }');
  const [{ id: feedbackId, version }] = exchange.given;
  const words = { helped: 'You wait for the answer before you speak.', question: 'What would you ask if nobody answers?' };
  await act(trainee, 'givePeerFeedback', 'PeerFeedbackArgs', { feedbackId, version, ...words });

  const heldOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const watched = {
    itemId: items['A session of your own'],
    heldOn,
    setting: 'A drafting workshop with six people',
    clientAgreed: true,
    firstAssessorId: idOf('Mara Lind'),
    secondAssessorId: idOf('Noa Berg'),
  };
  const { item } = await act(trainee, 'planObservedSession', 'PlanObservedArgs', watched, 'item { sessions { id rubric { key } } }');
  const [session] = item.sessions;
  const levels = session.rubric.map(({ key }) => ({ key, level: 4 }));
  for (const assessor of [director, noa])
    await act(assessor, 'markObservedSession', 'MarkObservedArgs', { sessionId: session.id, levels, remark: 'Asked before telling, all the time.' });

  const exam = await passTest(trainee, items['The exam'], right);
  expectEqual(exam.passed, true, 'The exam of somebody who knows');
  const { myPath } = await ask(trainee, '{ myPath { stepsDone stepsTotal allMet requirements { words left } } }');
  expect(myPath.allMet, `All is met: ${JSON.stringify(myPath)}`);
  return clicks;
}

/** Begun, left, resumed from the path, handed in: every click is counted. */
async function handInOnThePage(page, itemId) {
  const clicks = { resume: 0, handIn: 0 };
  const press = async (counted, target) => {
    clicks[counted] += 1;
    await target.click();
  };
  await act(page, 'saveAssignment', 'SaveAssignmentArgs', { itemId, text: 'I would begin with', version: 0 });
  await page.goto('/cert/path');
  await press('resume', page.getByRole('link', { name: 'Continue', exact: true }));
  await page.waitForURL(`**/cert/assignments/${itemId}`);
  const answer = page.getByRole('textbox').first();
  await answer.waitFor();
  await answer.fill('I would begin with a question: what do you count today, and where does it stand? Then I would wait.');
  await press('handIn', page.getByRole('button', { name: 'Hand in', exact: true }));
  await press('handIn', page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const query = 'query($id: UUID!) { assignment(itemId: $id) { status } }';
  await until(async () => (await ask(page, query, { id: itemId })).assignment.status === 'HANDED_IN', 'the piece of work is handed in');
  expect(clicks.resume === 1 && clicks.handIn <= 3, `Resumed in ${clicks.resume} clicks, handed in with ${clicks.handIn}`);
  return clicks;
}

async function certified(page, cairn) {
  const { certificateCandidates } = await ask(page, '{ certificateCandidates { traineeId name title gate { headline left { text } } } }');
  const candidate = certificateCandidates.find(({ name }) => name === noor.name);
  expect(candidate && !candidate.gate, `Noor is ready for the certificate: ${JSON.stringify(candidate?.gate)}`);
  const selection = 'certificate { id number version }';
  const { certificate } = await act(page, 'issueCertificate', 'IssueCertificateArgs', { traineeId: candidate.traineeId, holderName: null }, selection);
  await mailTo(cairn, noor.name, /^Your certificate/);
  return certificate;
}

/** A stranger looks, on a phone, with scripts off. */
async function checked(page, number, words) {
  const stranger = await page({ ...phone, javaScriptEnabled: false });
  await stranger.goto(`/verify/${number}`);
  await stranger.getByText(words).first().waitFor();
  const wide = await stranger
    .locator('body')
    .evaluate((body) => body.scrollWidth)
    .catch(() => 0);
  expect(wide <= 390, `The page of the check is ${wide} px wide on a phone`);
}
