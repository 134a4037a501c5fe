import { dayWords, firstName, listWords, type Day } from '@cairn/kernel';
import type { MailContent } from '@cairn/platform';
import { allAllowed, levelWords, type ConsentLevel } from '../consents/consent-levels.rules.js';
import type { ConsentFacts, ConsentRequestFacts } from '../consents/consent.facts.js';
import { aboutWords } from '../consents/consent-text.rules.js';

type Of = Pick<ConsentFacts, 'clientName' | 'practiceName' | 'today' | 'timeZone' | 'engagements'>;

export const aboutInMail = (
  facts: Of,
  of: { readonly engagementId: string | null; readonly textSha256: string | null; readonly title: string | null },
): string => aboutWords(of, facts.clientName, facts.engagements.find((one) => one.id === of.engagementId)?.name ?? null);

const untilWords = (until: Day | null, today: Day): string =>
  until === null ? 'until you withdraw it' : `until ${dayWords(until, today)}, or until you withdraw it`;

/** To a client lead: what the practice would like to be allowed. */
export function consentAskedMail(facts: Of, request: ConsentRequestFacts, to: string, link: string): MailContent {
  const { title, never } = levelWords[request.level];
  const exact = request.textSha256 !== null;
  const what = exact ? `the text “${request.title}”` : `“${title}”`;
  return {
    subject: exact ? `May this text be published? ${request.title}` : `May ${facts.practiceName} learn from its work with ${facts.clientName}?`,
    preview: request.why.slice(0, 120),
    blocks: [
      {
        kind: 'paragraph',
        words: `${firstName(to)}, I ask for your consent to ${what}. It is yours to give or not: nothing in our work together depends on it.`,
      },
      { kind: 'quote', words: request.why, by: request.askedByName },
      {
        kind: 'facts',
        facts: [
          { name: 'For', words: aboutInMail(facts, request) },
          ...(exact
            ? [{ name: 'Places', words: listWords(request.places) }]
            : [
                { name: 'It allows', words: allAllowed(request.level).join(' ') },
                { name: 'Never', words: never },
                { name: 'For example', words: request.example },
              ]),
          { name: 'How long', words: untilWords(request.until, facts.today) },
        ],
      },
      { kind: 'button', words: 'Read and answer', href: link },
    ],
    why: `You get this mail because you are client lead of ${facts.clientName}. No consent is given by opening the link.`,
  };
}

/** To the client lead who spoke: what stands now, and how to change it. */
export function consentReceiptMail(
  facts: Of,
  said: { readonly level: ConsentLevel; readonly about: string; readonly until: Day | null },
  to: string,
  link: string,
): MailContent {
  const { title, never } = levelWords[said.level];
  const gone = said.level === 'NONE';
  return {
    subject: gone ? `Withdrawn: ${said.about}` : `What you allowed: ${title}`,
    preview: gone ? 'Nothing from it is used any more.' : `For ${said.about}.`,
    blocks: [
      {
        kind: 'paragraph',
        words: gone
          ? `${firstName(to)}, you withdrew what ${facts.practiceName} was allowed for ${said.about}. What rested on it is taken down.`
          : `${firstName(to)}, you agreed to “${title}” for ${said.about}, ${untilWords(said.until, facts.today)}.`,
      },
      ...(gone
        ? []
        : [
            {
              kind: 'facts' as const,
              facts: [
                { name: 'It allows', words: allAllowed(said.level).join(' ') },
                { name: 'Never', words: never },
              ],
            },
          ]),
      { kind: 'button', words: gone ? 'See what stands' : 'Change or withdraw it', href: link },
    ],
    why: `You get this mail because you are client lead of ${facts.clientName}, as a record of what you said.`,
  };
}

export interface Told {
  readonly kind: 'REFUSED' | 'GIVEN' | 'LOWERED' | 'WITHDRAWN' | 'ENDED';
  readonly level: ConsentLevel;
  readonly was: ConsentLevel;
  readonly about: string;
  readonly byName: string | null;
  readonly until: Day | null;
  readonly note: string | null;
}

/** To the coaches: what their client said. */
export function consentToldMail(facts: Of, told: Told, to: string, pageUrl: string): MailContent {
  const { title } = levelWords[told.level];
  const by = told.byName ?? facts.clientName;
  const [subject, words] = {
    GIVEN: [
      `${facts.clientName} agreed: ${title}`,
      `${by} agreed to “${title}” for ${told.about}, ${told.until === null ? 'until it is withdrawn' : `until ${dayWords(told.until, facts.today)}`}.`,
    ],
    LOWERED: [
      `${facts.clientName} allows less now: ${title}`,
      `${by} allows “${title}” for ${told.about} from now on, no longer “${levelWords[told.was].title}”. What went further is taken down.`,
    ],
    REFUSED: [`${facts.clientName} said no`, `${by} said no to what you asked for ${told.about}. What was allowed before stays as it is.`],
    WITHDRAWN: [
      `${facts.clientName} withdrew its consent`,
      `${by} withdrew what was allowed for ${told.about}. What rested on it is taken down; there is nothing you have to do.`,
    ],
    ENDED: [
      `Consent of ${facts.clientName} has ended`,
      `What was allowed for ${told.about} had its last day. What rested on it is taken down. You can ask again.`,
    ],
  }[told.kind] as [string, string];
  return {
    subject,
    preview: words.slice(0, 120),
    blocks: [
      { kind: 'paragraph', words: `${firstName(to)}, ${told.kind === 'ENDED' ? words.charAt(0).toLowerCase() + words.slice(1) : words}` },
      ...(told.note ? [{ kind: 'quote', words: told.note, by: told.byName ?? undefined } as const] : []),
      { kind: 'button', words: 'Open the page', href: pageUrl },
    ],
    why: `You get this mail because you coach ${facts.clientName}.`,
  };
}
