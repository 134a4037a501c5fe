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

/** What the plain text of a mail says in this place; throws when it does not. */
export async function foundIn(cairn, mail, pattern, what) {
  const text = await (await fetch(`${cairn.url}${mail.path}?as=text`)).text();
  const [, found] = pattern.exec(text.slice(text.indexOf('mailbox-text'))) ?? [];
  if (!found) throw new Error(`There is no ${what} in the mail “${mail.subject}”`);
  return found;
}

export const decisionLink = (cairn, mail) => foundIn(cairn, mail, /(\/go\/d\/[\w-]{43})/, 'link to decide');
export const codeIn = (cairn, mail) => foundIn(cairn, mail, /\b(\d{3} ?\d{3})\b/, 'code');
