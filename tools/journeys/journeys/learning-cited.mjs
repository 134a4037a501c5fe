import { expect, expectEqual } from '../expect.mjs';
import { clientOf, consentGiven, margin } from '../learning.mjs';
import { mailTo } from '../mailbox.mjs';
import { act, ask, signIn, startPractice } from '../people.mjs';

const vera = { name: 'Vera Brandt', email: 'vera@brandt.example', practice: 'Brandt Coaching' };
const jonas = { name: 'Jonas Weil', email: 'jonas@brandt.example' };
const named = 'At Lahn Clinics three months were over before there was anything to measure.';
const reworded = 'Three months are over before a new team has anything to measure.';
const advice = 'Begin with four months, and shorten once there is a baseline on the first day.';

/** What Vera learned at one client helps Jonas at another, who never hears where; when she takes it back, his client's plan says so at once. */
export async function run({ cairn, page }) {
  const [author, colleague] = [await page({ viewport: { width: 1280, height: 900 } }), await page({ viewport: { width: 1280, height: 900 } })];
  await startPractice(author, cairn, vera);
  await act(author, 'addPracticePerson', 'AddPracticePersonInput', { ...jonas, roles: ['COACH'] });
  const clinics = await clientOf(author, { name: 'Lahn Clinics', industry: 'HEALTH', lead: 'Dana Ruiz' });
  await signIn(colleague, cairn, jonas);
  const mills = await clientOf(colleague, { name: 'Weser Mills', industry: 'INDUSTRY', lead: 'Ian Webb' });

  const draft = await captured(author, clinics);
  await author.getByText('Lahn Clinics has not agreed to share anything').first().waitFor();
  await consentGiven({ cairn, page }, author, clinics, vera.practice);
  await author.reload();
  await sanitised(author);
  await author.getByRole('button', { name: 'Hand in for review' }).click();
  await author.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
  await author.getByRole('button', { name: 'Take it back' }).waitFor();

  await colleague.goto('/learnings/reviews');
  const waiting = colleague.getByRole('article', { name: reworded });
  await waiting.waitFor();
  for (const word of ['Lahn', 'Vera']) expect(!(await waiting.innerText()).includes(word), `Whoever reads it for the author reads “${word}”`);
  await waiting.getByRole('button', { name: 'Nobody would know: publish' }).click();
  await mailTo(cairn, vera.name, /^Your learning is published/);

  await used(colleague, mills);
  await withdrawn(author, draft);

  await colleague.reload();
  await margin(colleague)
    .getByText(/^Withdrawn on .*: no longer to be used$/)
    .waitFor();
  expect(!(await margin(colleague).innerText()).includes(reworded), 'The words of a withdrawn learning are still there');
  await mailTo(cairn, jonas.name, /^A learning that you used was withdrawn/);
  await colleague.goto('/');
  await colleague.getByText('Take out a withdrawn learning').first().waitFor();
  await colleague.goto(`/c/${mills.slug}/plan?p=cycle`);
  await margin(colleague).getByRole('button', { name: 'Take it out' }).click();
  await margin(colleague)
    .getByText(/^Withdrawn on/)
    .waitFor({ state: 'detached' });
  const { deploymentPlan } = await ask(colleague, `{ deploymentPlan(client: "${mills.slug}") { citations { all { id } } } }`);
  expectEqual(deploymentPlan.citations.all, [], 'Learnings in the plan');
}

/** One sentence, about a question, in half a minute; it names the client. Answers the page of the draft. */
async function captured(author, clinics) {
  await author.goto(`/learnings/new?client=${clinics.slug}`);
  await author.getByLabel('What did you learn, in one sentence?').fill(named);
  await author.getByLabel('About').selectOption({ label: 'Cycle length' });
  await author.getByLabel('Counts while').selectOption({ label: 'Deployment' });
  await author.getByLabel('Concerns the question').selectOption({ label: 'How long a cycle lasts' });
  await author.getByRole('button', { name: 'Keep it and go on writing' }).click();
  await author.waitForURL(/\/learnings\/drafts\//);
  return new URL(author.url()).pathname;
}

/** The page finds the name; in other words nothing tells who it was. */
async function sanitised(author) {
  const places = author.getByRole('list', { name: 'Places that could tell who it was' });
  await places.getByText('Lahn Clinics').first().waitFor();
  await author.getByLabel('What did you learn, in one sentence?').fill(reworded);
  await author.getByLabel('What you would advise').fill(advice);
  await author.keyboard.press('Tab');
  await author.getByRole('heading', { name: /^Nothing here tells who it was/ }).waitFor();
}

/** It is offered beside the question that it concerns, and stands in the margin after one press. */
async function used(colleague, mills) {
  await colleague.goto(`/c/${mills.slug}/plan?p=cycle`);
  const offered = margin(colleague).getByRole('listitem').filter({ hasText: reworded });
  await offered.getByRole('button', { name: 'Use here' }).click();
  const cited = margin(colleague).getByRole('list', { name: 'Seen at other clients' });
  await cited.getByText(reworded).waitFor();
  const said = await margin(colleague).innerText();
  for (const word of ['Lahn', 'Vera', 'Health']) expect(!said.includes(word), `Where it comes from can be read in the margin: ${word}`);
}

async function withdrawn(author, draft) {
  await author.goto(draft);
  await author.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await author.getByRole('dialog').getByRole('button', { name: 'Withdraw it' }).click();
  await author.getByText('Withdrawn. Whatever cites it says so.').waitFor();
}
