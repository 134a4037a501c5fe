import type { MailContent } from '@cairn/platform';
import type { PracticeStart } from '../start/practice-start.js';
import { signInMinutes } from './ask-for-sign-in.js';

/** The code stands first, because many people type it on another device. It is not in the subject, which locked phones show. */
export function signInMail({ code, link, start }: { readonly code: string; readonly link: string; readonly start: PracticeStart | null }): MailContent {
  const task = start ? `Start ${start.practiceName}` : 'Sign in to Cairn';
  return {
    subject: task,
    preview: `A code and a link, for ${signInMinutes} minutes.`,
    blocks: [
      { kind: 'paragraph', words: ['Your code is ', { strong: `${code.slice(0, 3)} ${code.slice(3)}` }, '.'] },
      { kind: 'paragraph', words: `Type it where you asked for it, or go on here. Both work once, for ${signInMinutes} minutes.` },
      { kind: 'button', words: task, href: link },
      { kind: 'small', words: 'You did not ask for this? Then leave it: without this mail nobody gets in. Never give the code to anybody, also not to us.' },
    ],
    why: start
      ? 'You get this mail because somebody starts a practice at Cairn with your address.'
      : 'You get this mail because somebody asked to sign in with your address.',
  };
}
