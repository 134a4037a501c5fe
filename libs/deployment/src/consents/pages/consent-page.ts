import { levelWords } from '../consent-levels.rules.js';
import type { ConsentFacts, ConsentRequestFacts } from '../consent.facts.js';
import { aboutWords } from '../consent-text.rules.js';
import type { OpenedConsentLink } from '../consent-links.js';
import type { Page, Refused } from '../../decisions/pages/page-frame.js';

export type { Page, Refused };

/** One client lead's page: what was asked, what stands, and the address that its forms and links stay under. */
export interface LeadPage {
  readonly facts: ConsentFacts;
  readonly link: OpenedConsentLink;
  readonly token: string;
  readonly nonce: string;
  readonly now: Date;
  /** The question that waits: the one the link came with, else the newest. */
  readonly request: ConsentRequestFacts | null;
  /** Its exact text, where it is about one. */
  readonly text: string | null;
}

export const base = (token: string): string => `/go/c/${token}`;

export function frame({ facts }: Pick<LeadPage, 'facts'>, page: Omit<Page, 'practiceName'>): Page {
  const { practiceName, clientName, isSample } = facts;
  return { practiceName, clientName, ...(isSample ? { strip: 'Sample practice. Nothing is sent.' } : {}), ...page };
}

export const aboutOf = (
  facts: ConsentFacts,
  of: { readonly engagementId: string | null; readonly textSha256: string | null; readonly title: string | null },
): string => aboutWords(of, facts.clientName, facts.engagements.find((one) => one.id === of.engagementId)?.name ?? null);

/** The head of the page as the question it asks. */
export const questionOf = (facts: ConsentFacts, request: ConsentRequestFacts): string =>
  request.textSha256 !== null
    ? `May this text be published? ${request.title ?? ''}`.trim()
    : `May ${facts.practiceName} learn from its work with ${facts.clientName}?`;

export const titleOf = (request: Pick<ConsentRequestFacts, 'textSha256' | 'title' | 'level'>): string =>
  request.textSha256 === null ? levelWords[request.level].title : (request.title ?? '');
