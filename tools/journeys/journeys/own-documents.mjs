import { startCairn } from '../cairn.mjs';
import { expect, expectEqual } from '../expect.mjs';
import { signInToSample } from '../people.mjs';

const plan = '/c/oakfield-council/plan';
const screens = {
  'Sam Okafor': ['/today', '/clients', '/c/oakfield-council', plan, `${plan}/v/1`, '/c/oakfield-council/people', '/settings'],
  'Dana Ruiz': ['/c/oakfield-council', plan, `${plan}/decide`],
  'Mara Lind': ['/today', '/settings/practice', '/settings/people', '/settings/deliveries'],
};

/** A Cairn as people run it: everything the portal asks is on its list, nothing else is. */
export async function run({ page }) {
  const cairn = await startCairn({ production: true });
  try {
    const asked = new Set();
    const refused = [];
    for (const [who, paths] of Object.entries(screens)) {
      const shown = await page({ baseURL: cairn.url });
      shown.on('response', async (response) => {
        if (new URL(response.url()).pathname !== '/graphql') return;
        const { operationName } = response.request().postDataJSON();
        asked.add(operationName);
        if (!response.ok()) refused.push(`${operationName}: ${await response.text()}`);
      });
      await signInToSample(shown, cairn, who);
      for (const path of paths) await open(shown, path);
      if (who === 'Sam Okafor') await saveName(shown);
      await expectForeignRefused(shown);
    }
    expectEqual(refused, [], 'The portal was refused');
    return `${asked.size} operations`;
  } finally {
    await cairn.stop();
  }
}

async function open(page, path) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** A write goes through the list as well. */
async function saveName(page) {
  await open(page, '/settings');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Sam Okafor-Reed');
  const answered = page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'UpdateProfile');
  await page.getByRole('form', { name: 'Your name and time zone' }).getByRole('button', { name: 'Save' }).click();
  expectEqual((await (await answered).json()).data.updateProfile.errors, [], 'Saving a name');
}

async function expectForeignRefused(page) {
  for (const query of ['{ viewer { person { id } } }', '{ __schema { types { name } } }']) {
    const answer = await page.request.post('/graphql', { data: { query }, headers: { 'x-cairn-client': 'journeys' } });
    const { data, errors } = await answer.json();
    expectEqual([data, errors?.[0].extensions.code], [undefined, 'DOCUMENT_NOT_ALLOWED'], query);
    expect(/documents of its own portal only/.test(errors[0].message), `The refusal says “${errors[0].message}”`);
  }
}
