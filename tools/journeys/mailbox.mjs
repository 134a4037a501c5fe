// Mails as they are found by whoever sits at this Cairn, newest first.
import { until } from './expect.mjs';

const unescaped = (text) => text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Every mail that this person got: `{ path, subject }`. */
export async function mailsTo(cairn, name) {
  const html = await (await fetch(`${cairn.url}/mailbox`)).text();
  return [...html.matchAll(/<a href="(\/mailbox\/[^"]+)"><span class="mailbox-line"><span>To ([^<]*)<.*?class="mailbox-subject"[^>]*>([^<]*)</gs)]
    .map(([, path, to, subject]) => ({ path, to: unescaped(to), subject: unescaped(subject) }))
    .filter(({ to }) => to === name);
}

/** The newest mail to this person whose subject fits, waited for. */
export const mailTo = (cairn, name, subject) =>
  until(async () => (await mailsTo(cairn, name)).find((mail) => subject.test(mail.subject)), `a mail to ${name} with ${subject} in its subject`);

/** The link to decide, from the plain text of the mail. */
export async function decisionLink(cairn, mail) {
  const text = await (await fetch(`${cairn.url}${mail.path}?as=text`)).text();
  const [, path] = /(\/go\/d\/[\w-]{43})/.exec(text) ?? [];
  if (!path) throw new Error(`There is no link to decide in the mail “${mail.subject}”`);
  return path;
}
