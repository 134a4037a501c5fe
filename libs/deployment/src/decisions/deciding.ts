import type { Viewer } from '@cairn/identity';
import type { Scope } from '@cairn/platform';

/** Who speaks as a signer, and how we know it is them. */
export interface Deciding {
  readonly scope: Scope;
  readonly personId: string;
  readonly name: string;
  readonly via: 'SESSION' | 'MAIL_LINK' | 'MAIL_LINK_AND_CODE';
  readonly linkId: string | null;
  /** Both kept only in the part of the record that can be erased. */
  readonly ip: string | null;
  readonly agent: string | null;
}

/** Where a request came from. */
export interface Whence {
  readonly ip: string | null;
  readonly agent: string | null;
}

export const bySession = (viewer: Viewer, { ip, agent }: Whence): Deciding => ({
  scope: viewer,
  personId: viewer.personId,
  name: viewer.name,
  via: 'SESSION',
  linkId: null,
  ip,
  agent,
});

/** A link opens one client of one practice for one person, and nothing that their roles would open. */
export const byLink = (
  link: { practiceId: string; clientId: string; personId: string; name: string; linkId: string },
  { ip, agent }: Whence,
  code = false,
): Deciding => ({
  scope: { practiceId: link.practiceId, clientIds: [link.clientId], actor: { kind: 'person', personId: link.personId, name: link.name } },
  personId: link.personId,
  name: link.name,
  via: code ? 'MAIL_LINK_AND_CODE' : 'MAIL_LINK',
  linkId: link.linkId,
  ip,
  agent,
});

/** How a signer was recognised, in words for records and charters. */
export const viaWords: Record<Deciding['via'], string> = {
  SESSION: 'signed in',
  MAIL_LINK: 'by the link in the mail to their address',
  MAIL_LINK_AND_CODE: 'by the link and a code in mails to their address',
};

/** The erasable part of a signer's record. */
export const personalOf = (who: Deciding, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  name: who.name,
  ip: who.ip,
  agent: who.agent,
  ...more,
});
