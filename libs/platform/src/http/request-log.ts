import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from './log.js';
import { loggedPath } from './log-path.rules.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the GraphQL operation, for the log. */
    operation?: string | undefined;
  }
}

const asked = new Set(['/livez', '/readyz']);

/** One line per request, and its id in the answer. No body, no query, no address of a person. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  // The facts of a line are the few named below; looking for secrets among them would take four times as long as writing them.
  const lines = log.child({}, { redact: [] });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    const path = loggedPath(request.url);
    lines[asked.has(path) ? 'debug' : 'info'](
      {
        requestId: request.id,
        method: request.method,
        path,
        operation: request.operation,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'Answered',
    );
    done();
  });
}
