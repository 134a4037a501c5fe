import type { MailContent, WordPart, Words } from './mail-block.js';

// Controls that turn the direction of what follows; a name with one of them would reorder the sentence around it.
const directionControls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;

/** Words as they may stand in a mail: no control characters but line breaks, no directions set from inside. */
export const cleanWords = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '').replace(directionControls, '');

/** One line, for subjects and names. */
export const cleanLine = (text: string): string => cleanWords(text.replace(/\s+/g, ' ')).trim();

export const partsOf = (words: Words): readonly WordPart[] => (typeof words === 'string' ? [words] : words);

/** Only addresses that a mail program may open: web pages and mail. */
export const safeHref = (href: string): string => {
  const url = new URL(href);
  if (!['https:', 'http:', 'mailto:'].includes(url.protocol)) throw new Error(`A mail does not link to ${url.protocol}`);
  return url.href;
};

/** A mail says what it is about, why it was sent, and asks for one act at most. Gives what is wrong. */
export function contentFaults({ subject, preview, blocks, why }: MailContent): string[] {
  const faults: string[] = [];
  if (cleanLine(subject) === '') faults.push('A mail needs a subject');
  if (cleanLine(preview) === '') faults.push('A mail needs a preview');
  if (cleanLine(why) === '') faults.push('A mail says why it was sent');
  if (blocks.filter((block) => block.kind === 'button').length > 1) faults.push('A mail has one button at most');
  return faults;
}

/** Links in sent mails hold keys; what is kept afterwards shows where a link led, not its key. */
export const withoutKeys = (text: string): string => text.replace(/(https?:\/\/[^\s"'<>]*?[/=])[A-Za-z0-9_-]{32,}/g, '$1…');
