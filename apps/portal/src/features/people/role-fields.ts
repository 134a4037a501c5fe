import { clientRoleWords } from '../../app/client-words.js';
import type { ClientRole } from '../../graphql/graphql.js';

const order = Object.keys(clientRoleWords) as readonly ClientRole[];

/** Roles to choose from, those that sign first. "Author" is left to the question whether somebody writes OKRs. */
export const roleChoices = (roles: readonly ClientRole[]): readonly { readonly value: ClientRole; readonly label: string }[] =>
  order.filter((role) => role !== 'AUTHOR' && roles.includes(role)).map((value) => ({ value, label: clientRoleWords[value] }));

/** What was ticked, with the roles that were not for this viewer to tick. */
export const rolesWith = (ticked: readonly ClientRole[], held: readonly ClientRole[], grantable: readonly ClientRole[]): ClientRole[] =>
  order.filter((role) => ticked.includes(role) || (held.includes(role) && (role === 'AUTHOR' || !grantable.includes(role))));
