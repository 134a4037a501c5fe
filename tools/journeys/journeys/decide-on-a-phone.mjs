import { phone } from '../browser.mjs';
import { approveFromMailbox, standingOfOakfield } from '../deciding.mjs';

/** Dana, the client lead of the sample's Oakfield, on her phone. */
export async function run({ cairn, page }) {
  const coach = await page();
  const before = await standingOfOakfield(coach, cairn, 'Dana Ruiz');
  const { taps, seconds } = await approveFromMailbox(await page(phone), cairn, 'Dana Ruiz');
  await standingOfOakfield(coach, cairn, 'Dana Ruiz', { before });
  return `${taps} taps, ${seconds} s from the mail`;
}
