import { planSent, setOf } from '../arranging.mjs';
import { phone } from '../browser.mjs';
import { expect, expectEqual, until } from '../expect.mjs';
import { decisionLink, mailTo, mailsTo } from '../mailbox.mjs';
import { startPractice } from '../people.mjs';

const pages = ['', '/confirm', '/one-by-one', '/ask', '/someone-else', '/not-me', '/take-back', '/record', '/plan', '/approve'];
const looks = 50;
const secondsOnPage = 10;

/** What a mail scanner, a preview and a forgotten tab do must not be taken for a decision; what a person does counts once. */
export async function run({ cairn, page }) {
  const coach = await page();
  await startPractice(coach, cairn, { name: 'Vera Holt', practice: 'Holt and Partners', email: 'vera@holt.example' });
  const { changeSetId } = await planSent(coach, { name: 'Lindgren' });
  const link = await decisionLink(cairn, await mailTo(cairn, 'Dana Ruiz', /Lindgren/));
  const before = await setOf(coach, changeSetId);
  const mails = (await mailsTo(cairn, 'Vera Holt')).length;

  for (let look = 0; look < looks; look += 1) {
    const path = link + pages[look % pages.length];
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetch(cairn.url + path, { method, redirect: 'manual' });
      expect(answer.status < 500, `${method} ${path} fails with ${answer.status}`);
    }
  }
  const reader = await page(phone);
  await reader.goto(link);
  await reader.waitForTimeout(secondsOnPage * 1_000);
  expect(await reader.getByRole('link', { name: /^Approve/ }).isVisible(), 'The page still offers to approve');
  expectEqual(await setOf(coach, changeSetId), before, 'The change set after all the looking');
  expectEqual((await mailsTo(cairn, 'Vera Holt')).length, mails, 'Mails to the coach after all the looking');

  await twoClicks(cairn, link);
  const after = await setOf(coach, changeSetId);
  expectEqual(
    after.signers.map(({ name, status }) => [name, status]).sort(),
    [
      ['Dana Ruiz', 'APPROVED'],
      ['Ian Webb', 'WAITING'],
    ],
    'Who approved',
  );
  const { verdicts } = after.signers.find(({ name }) => name === 'Dana Ruiz');
  expectEqual(verdicts.length, new Set(verdicts.map(({ parameterKey }) => parameterKey)).size, 'Verdicts, one for each change');
  const told = await until(async () => (await mailsTo(cairn, 'Vera Holt')).length - mails, 'a mail that tells the coach');
  // A second mail would have been queued together with the first.
  await reader.waitForTimeout(2_000);
  expectEqual([told, (await mailsTo(cairn, 'Vera Holt')).length - mails], [1, 1], 'Mails that tell the coach of the decision');
  return `${looks} GETs and ${looks} HEADs, ${secondsOnPage} s on the page`;
}

/** The same form twice at the same moment, and a third time afterwards. */
async function twoClicks(cairn, link) {
  const html = await (await fetch(`${cairn.url}${link}/confirm`)).text();
  const [, nonce] = /name="nonce" value="([^"]+)"/.exec(html) ?? [];
  const click = () =>
    fetch(`${cairn.url}${link}/approve`, {
      method: 'POST',
      body: new URLSearchParams({ nonce }),
      headers: { 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
  const answers = [...(await Promise.all([click(), click()])), await click()];
  expect(
    answers.slice(0, 2).every(({ status }) => status === 303),
    `Two clicks at once are answered with ${answers.map(({ status }) => status)}`,
  );
}
