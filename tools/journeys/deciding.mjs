// Deciding from the mail, with counted taps.
import { expect, expectEqual } from './expect.mjs';
import { mailTo } from './mailbox.mjs';
import { ask, signInToSample } from './people.mjs';

const most = 3;

/** Taps from the open mail to the record, at most three. Nothing else than tapping is done. */
export async function approveFromMailbox(page, cairn, name) {
  const mail = await mailTo(cairn, name, /^Decision by .*Oakfield/);
  await page.goto('/mailbox');
  await page.locator(`a[href="${mail.path}"]`).tap();
  const began = performance.now();
  let taps = 0;
  const tap = async (locator) => {
    taps += 1;
    await locator.tap();
  };
  await tap(page.getByRole('link', { name: 'Read and decide' }).first());
  await page.waitForURL(/\/go\/d\//);
  await expectNoSidewaysScroll(page);
  await tap(page.getByRole('link', { name: /^Approve (all \d+ changes|this change)$/ }));
  await tap(page.getByRole('button', { name: `Yes, approve as ${name}` }));
  await page.getByRole('heading', { level: 1, name: /^(Approved|You approved|You have approved|Thank you)/ }).waitFor();
  expect(taps <= most, `It took ${taps} taps`);
  return { taps, seconds: ((performance.now() - began) / 1_000).toFixed(1) };
}

async function expectNoSidewaysScroll(page) {
  // Where scripts are off, the width is what a screenshot of the whole page has.
  const width = (await page.screenshot({ fullPage: true, scale: 'css' })).readUInt32BE(16);
  expectEqual(width, page.viewportSize().width, 'The page is as wide as the phone');
}

const query = '{ deploymentPlan(client: "oakfield-council") { number openChangeSet { status signers { name status decidedAt } } } }';

/** How the set waits for this person as the coach sees it; with `before` it must have been approved since. */
export async function standingOfOakfield(page, cairn, name, { before } = {}) {
  if (!before) await signInToSample(page, cairn, 'Sam Okafor');
  const { openChangeSet } = (await ask(page, query)).deploymentPlan;
  const signer = openChangeSet?.signers.find((one) => one.name === name);
  expect(signer, `${name} signs nothing at Oakfield`);
  expectEqual(signer.status, before ? 'APPROVED' : 'WAITING', `What the coach sees of ${name}`);
  return signer;
}

/** A signer approves everything from the link in their mail. */
export async function approveFromLink(page, link) {
  await page.goto(link);
  await page.getByRole('link', { name: /^Approve/ }).click();
  await page.getByRole('button', { name: /^Yes, approve/ }).click();
  await page.getByText('Take it back').first().waitFor();
}
