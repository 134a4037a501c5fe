import { phone } from '../browser.mjs';
import { approveFromMailbox, standingOfOakfield } from '../deciding.mjs';

/** Ian, the sponsor, decides on the same set in a browser that runs no scripts. */
export async function run({ cairn, page }) {
  const coach = await page();
  const before = await standingOfOakfield(coach, cairn, 'Ian Webb');
  const { taps, seconds } = await approveFromMailbox(await page({ ...phone, javaScriptEnabled: false }), cairn, 'Ian Webb');
  await standingOfOakfield(coach, cairn, 'Ian Webb', { before });
  return `${taps} taps, ${seconds} s from the mail`;
}
