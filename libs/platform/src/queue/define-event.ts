import type { z } from 'zod';
import { Definitions } from './definition-names.js';
import type { DomainEvent } from './emit.js';
import { freeTextIn } from './facts-only.rules.js';

/** An event is made by calling its definition: `changeSetSent({ changeSetId, engagementId })`. Throws when the data do not fit. */
export interface EventDefinition<S extends z.ZodObject = z.ZodObject> {
  (data: z.input<S>): DomainEvent;
  readonly eventName: string;
  readonly schema: S;
}

export const definedEvents = new Definitions<EventDefinition>('Event');

/** Names something that happened and the facts it carries. Past tense: `deployment.change-set-sent`. */
export function defineEvent<S extends z.ZodObject>(name: string, schema: S): EventDefinition<S> {
  const free = freeTextIn(schema);
  if (free.length > 0) throw new Error(`Event ${name} may not carry free text: ${free.join(', ')}`);
  const make = (data: z.input<S>): DomainEvent => ({ name, data: schema.parse(data) as Record<string, unknown> });
  const definition: EventDefinition<S> = Object.assign(make, { eventName: name, schema });
  definedEvents.add(name, definition as unknown as EventDefinition);
  return definition;
}
