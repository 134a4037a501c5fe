import type { FastifyRequest } from 'fastify';
import type { Scope } from '../../database/scope.js';

/** As much of a viewer as a door has to know. */
export interface ViewerLike extends Scope {
  readonly roles: readonly { readonly role: string }[];
}

/** Tells who sends a request; nobody is `undefined`. Asked once per request. */
export abstract class ViewerSource {
  abstract viewerOf(request: FastifyRequest): Promise<ViewerLike | undefined>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the door of a REST route. */
    viewer?: ViewerLike | undefined;
  }
}
