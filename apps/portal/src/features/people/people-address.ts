import { clientRoleWords } from '../../app/client-words.js';
import type { ClientRole, RosterInvitationState } from '../../graphql/graphql.js';

const isRole = (text: string | null): text is ClientRole => text !== null && text in clientRoleWords;
const isId = (text: string | null): text is string => text !== null && /^[0-9a-f-]{36}$/i.test(text);

export interface PeopleFilter {
  readonly search: string | null;
  readonly role: ClientRole | null;
  readonly teamId: string | null;
  readonly writesOkrs: boolean | null;
  readonly after: string | null;
}

/** What the address asks of the list; anything it cannot mean is left out. */
export function filterIn(asked: URLSearchParams): PeopleFilter {
  const [role, team, writes] = [asked.get('role'), asked.get('team'), asked.get('writes')];
  return {
    search: asked.get('search')?.trim().slice(0, 200) || null,
    role: isRole(role) ? role : null,
    teamId: isId(team) ? team : null,
    writesOkrs: writes === 'yes' ? true : writes === 'no' ? false : null,
    after: asked.get('after'),
  };
}

const invitationFilters: Readonly<Record<string, readonly RosterInvitationState[]>> = { missing: ['NONE', 'EXPIRED'], waiting: ['SENT'], joined: ['ACCEPTED'] };

/** Which states of the invitation the address lets through. */
export const invitationIn = (asked: URLSearchParams): readonly RosterInvitationState[] | undefined => invitationFilters[asked.get('invitation') ?? ''];

/** The address with one thing changed. The page and the person it showed belong to the old list; whoever is opened stands in the same one. */
export function withAsked(asked: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(asked);
  next.delete('person');
  if (name !== 'person') next.delete('after');
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}

export const isFiltered = (asked: URLSearchParams): boolean => ['search', 'role', 'team', 'writes', 'invitation', 'after'].some((name) => asked.has(name));
