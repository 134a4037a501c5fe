import { AppError, type Refusal } from '@cairn/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Device } from '../session/open-session.js';

export const deviceFrom = (request: FastifyRequest, previous?: string): Device => ({ ip: request.ip, agent: request.headers['user-agent'] ?? '', previous });

/** "Tried too often" as a sentence for the page, with the header that says when to come back. Anything else goes on. */
export function tooOftenOn(reply: FastifyReply, error: unknown): Refusal {
  if (!(error instanceof AppError) || error.code !== 'TOO_MANY_REQUESTS') throw error;
  void reply.header('retry-after', String(error.details['retryAfterSeconds']));
  return { code: error.code, message: error.message };
}
