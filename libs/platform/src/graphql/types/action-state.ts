import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Gated as GatedFacts } from '@cairn/kernel';
import { Gated, gated, PersonRef } from './gated.js';

@ObjectType({ description: 'May be done now.' })
export class Allowed {
  @Field(() => String, { description: 'What the act is called on a button.' })
  label: string;
}

@ObjectType({ description: 'Not for this reader, whatever happens.' })
export class Forbidden {
  @Field(() => String)
  headline: string;

  @Field(() => PersonRef, { nullable: true, description: 'Who can.' })
  askPerson: PersonRef | null;
}

const kinds = { allowed: Allowed, gated: Gated, forbidden: Forbidden } as const;

/** A state carries its kind, since three shapes without one could not be told apart. */
export type ActionState = (Allowed & { readonly kind: 'allowed' }) | (Gated & { readonly kind: 'gated' }) | (Forbidden & { readonly kind: 'forbidden' });

export const ActionStateUnion = createUnionType({
  name: 'ActionState',
  description: 'Whether an act is possible, and if not, why and what to do about it.',
  types: () => [Allowed, Gated, Forbidden] as const,
  resolveType: ({ kind }: { kind: keyof typeof kinds }) => kinds[kind],
});

@ObjectType({ description: 'One act that this reader may look for on an object.' })
export class AvailableAction {
  @Field(() => String, { description: 'Name of the mutation, or of the act in the portal.' })
  action: string;

  @Field(() => ActionStateUnion)
  state: ActionState;
}

/** What the rules and policies say of an act: its label when allowed, the gate, or why never (and whom to ask). */
export type Verdict = { readonly allowed: string } | { readonly gated: GatedFacts } | { readonly forbidden: string; readonly ask?: string };

/** Puts a verdict into the schema's words. */
export function actionState(verdict: Verdict): ActionState {
  if ('allowed' in verdict) return { kind: 'allowed', label: verdict.allowed };
  if ('gated' in verdict) return { kind: 'gated', ...gated(verdict.gated) };
  return { kind: 'forbidden', headline: verdict.forbidden, askPerson: verdict.ask === undefined ? null : { name: verdict.ask } };
}

export const availableAction = (action: string, verdict: Verdict): AvailableAction => ({ action, state: actionState(verdict) });
