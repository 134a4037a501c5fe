import { firstName } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';
import { invitationDays } from '../people/invite-person.js';
import type { Role } from '../viewer/roles.js';
import { rolesInWords } from '../viewer/role-words.js';

export interface InvitationWords {
  readonly name: string;
  readonly practiceName: string;
  /** Null: to the practice itself. */
  readonly clientName: string | null;
  readonly invitedBy: string | null;
  readonly roles: readonly Role[];
}

/** "Oakfield Council's OKR programme" for people of a client, the practice's name for its own. */
export const placeInWords = ({ clientName, practiceName }: Pick<InvitationWords, 'clientName' | 'practiceName'>): string =>
  clientName === null ? practiceName : `${clientName}’s OKR programme`;

export function invitationMail(words: InvitationWords, link: string): MailContent {
  const who = words.invitedBy ?? words.practiceName;
  const place = placeInWords(words);
  return {
    subject: `${who} invites you to ${place}`,
    preview: `As ${rolesInWords(words.roles)}. One press, no password.`,
    blocks: [
      { kind: 'paragraph', words: `${firstName(words.name)}, ${who} invites you to ${place} as ${rolesInWords(words.roles)}.` },
      {
        kind: 'paragraph',
        words:
          words.clientName === null
            ? `${words.practiceName} keeps its engagements with Cairn: who agreed to what, what comes next, and what needs a person today.`
            : `There you read what was agreed, decide what waits for you, and see what comes next. ${words.practiceName} coaches the programme.`,
      },
      { kind: 'button', words: 'See the invitation', href: link },
      { kind: 'small', words: `The link is for you alone and works for ${invitationDays} days. You need no password.` },
    ],
    why: `You get this mail because ${who} added your address to ${place}.`,
  };
}
