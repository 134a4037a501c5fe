// Workshops on the portal's pages, as the coach plans them and records who was there.

/** A workshop on the basics with a place for each of these people. Answers its address. */
export async function workshopBooked(page, client, { on, title, people }) {
  await page.goto(`/c/${client}/training/new?kit=OKRS_BASICS`);
  const form = page.getByRole('form', { name: 'Plan a workshop' });
  await form.getByLabel('Title', { exact: true }).first().fill(title);
  await form.getByLabel('Date', { exact: true }).fill(on);
  await form.getByLabel('Begins at').fill('09:00');
  await form.getByLabel('Quiz', { exact: true }).selectOption({ label: 'No quiz' });
  await form.getByRole('button', { name: 'Plan it' }).click();
  await page.waitForURL((url) => new RegExp(`/c/${client}/training/[0-9a-f-]{36}$`).test(url.pathname));
  await page.getByRole('button', { name: 'Book people' }).click();
  const sheet = page.getByRole('dialog', { name: `Book people into ${title}` });
  for (const name of people) await sheet.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await sheet.getByRole('button', { name: 'Book them' }).click();
  await sheet.waitFor({ state: 'detached' });
  return new URL(page.url()).pathname;
}

/** Everybody who was booked was there, but for the absent. */
export async function attended(page, workshop, absent = []) {
  await page.goto(`${workshop}/attendance`);
  const form = page.getByRole('form', { name: 'Attendance' });
  for (const name of absent) await form.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck();
  await form.getByRole('button', { name: 'Record attendance' }).click();
  await page.waitForURL(`**${workshop}`);
}
