import { firstName } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';

interface Of {
  readonly to: string;
  readonly practiceName: string;
}

/** To a new member: what the network is, and how to get in. */
export const joinedMail = ({ to, practiceName, byName, publicUrl }: Of & { readonly byName: string; readonly publicUrl: string }): MailContent => ({
  subject: `You are in the network of ${practiceName}`,
  preview: `${byName} welcomes you to the network.`,
  blocks: [
    { kind: 'paragraph', words: `${firstName(to)}, ${byName} welcomes you to the network of ${practiceName}.` },
    { kind: 'paragraph', words: 'You find its certified coaches there, by language, region and industry. You need no certificate yourself.' },
    { kind: 'button', words: 'Open the network', href: `${publicUrl}/network` },
    { kind: 'small', words: 'You sign in with this mail address; a code comes by mail. You can leave the network at any time, on the same page.' },
  ],
  why: `You get this mail because you were invited to the network of ${practiceName}, or asked to join it.`,
});

/** To whoever asked and is not taken in. */
export const declinedMail = ({ to, practiceName, byName }: Of & { readonly byName: string }): MailContent => ({
  subject: `Your request to ${practiceName}`,
  preview: 'The network cannot take you in at the moment.',
  blocks: [
    { kind: 'paragraph', words: `${firstName(to)}, thank you for asking. The network of ${practiceName} cannot take you in at the moment.` },
    { kind: 'small', words: `Is something unclear? Reply to this mail; it reaches ${firstName(byName)}.` },
  ],
  why: `You get this mail because you asked to join the network of ${practiceName}.`,
});

/** To those who direct: somebody asks. */
export const askedMail = ({
  to,
  practiceName,
  name,
  words,
  publicUrl,
}: Of & { readonly name: string; readonly words: string; readonly publicUrl: string }): MailContent => ({
  subject: `${name} asks to join the network`,
  preview: words === '' ? `${name} asks to join.` : words,
  blocks: [
    { kind: 'paragraph', words: `${firstName(to)}, ${name} asks to join the network of ${practiceName}.` },
    ...(words === '' ? [] : [{ kind: 'facts' as const, facts: [{ name: 'They write', words }] }]),
    { kind: 'button', words: 'Answer', href: `${publicUrl}/network` },
  ],
  why: `You get this mail because you direct certification at ${practiceName}.`,
});
