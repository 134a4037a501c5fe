/** Who acts: a person of the practice, or a named part of the system (a job, the sample practice). */
export type Actor = { readonly kind: 'person'; readonly personId: string; readonly name: string } | { readonly kind: 'system'; readonly name: string };

/** What a transaction may see: one practice, and inside it all clients or just these. Row security is set from it. */
export interface Scope {
  readonly practiceId: string;
  readonly clientIds: '*' | readonly string[];
  readonly actor: Actor;
}

/** The installation itself as tenant: sign-in mails and housekeeping that belong to no practice. */
export const INSTALLATION = '00000000-0000-4000-8000-000000000000';

/** The scope of a job: one practice, every client of it. */
export const systemScope = (practiceId: string, name = 'Cairn'): Scope => ({ practiceId, clientIds: '*', actor: { kind: 'system', name } });

/** The id under which an actor's idempotency keys are kept. */
export const actorId = (scope: Scope): string => (scope.actor.kind === 'person' ? scope.actor.personId : INSTALLATION);

/** The same scope with one more client: whoever creates a client may write its first rows. */
export const withClient = <S extends Scope>(scope: S, clientId: string): Scope => ({
  practiceId: scope.practiceId,
  actor: scope.actor,
  clientIds: scope.clientIds === '*' ? '*' : [...scope.clientIds, clientId],
});
