// What one client taught, from its coach to a colleague: through the pages where people write, read and decide, through the API elsewhere.
import { act } from './people.mjs';
import { foundIn, mailTo } from './mailbox.mjs';

/** A client with its lead, coached by whoever is signed in on this page, its first plan begun. Answers `{ id, slug, lead }`. */
export async function clientOf(page, { name, industry, lead }) {
  const mail = `${lead.toLowerCase().replaceAll(' ', '.')}@${name.toLowerCase().replaceAll(' ', '-')}.example`;
  const about = { name, industry, timeZone: 'Europe/Berlin', language: 'en', mode: 'COACHING', startsOn: new Date().toISOString().slice(0, 10) };
  const { client } = await act(
    page,
    'addClient',
    'AddClientInput',
    { ...about, clientLead: { name: lead, email: mail } },
    'client { id slug engagement { id } }',
  );
  await act(page, 'openChangeSet', 'OpenChangeSetArgs', { engagementId: client.engagement.id });
  return { id: client.id, slug: client.slug, lead };
}

/** The coach asks, and the client lead allows it from the mail: lessons without its name, unless it is about something else. */
export async function consentGiven(
  { cairn, page },
  coach,
  client,
  practice,
  { level, answer } = { level: 'LEARNING', answer: 'Yes: lessons without your name' },
) {
  const words = { why: 'Others would be spared a cycle.', example: 'How long a first cycle should be, without your name.' };
  await act(coach, 'askConsent', 'AskConsentArgs', { clientId: client.id, level, ...words });
  const mail = await mailTo(cairn, client.lead, new RegExp(`^May ${practice} learn`));
  const lead = await page();
  await lead.goto(await foundIn(cairn, mail, /(\/go\/c\/[\w-]{43})/, 'link to answer'));
  await lead.getByRole('radio', { name: answer }).check();
  await lead.getByRole('radio', { name: 'Until I withdraw it' }).check();
  await lead.getByRole('button', { name: 'Send my answer' }).click();
  await mailTo(cairn, client.lead, /^What you allowed/);
}

/** What stands in the margin beside the question at hand. */
export const margin = (page) => page.getByRole('complementary', { name: 'Notes in the margin' });
