import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { AppError } from '@cairn/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { internalMessage } from '../graphql/server/format-error.js';
import { problemPage } from './problem.page.js';
import { type Problem, problem, statusOf } from './problem.rules.js';

/** The last stop of every error: routes answer a problem, or a page to browsers; resolvers pass theirs on to the GraphQL door. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const found = problemOf(error, request.id);
    if (found.status >= 500) request.log.error({ err: error }, 'A request failed');
    if (reply.raw.headersSent) return void reply.raw.end();
    const retryAfter = found.details?.['retryAfterSeconds'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', String(Math.ceil(retryAfter)));
    void reply.code(found.status).header('cache-control', 'no-store');
    if (request.headers.accept?.includes('text/html')) void reply.type('text/html; charset=utf-8').send(problemPage(found));
    else void reply.type('application/problem+json').send(JSON.stringify(found));
  }
}

function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof AppError) return problem(statusOf[error.code], requestId, error.message, error);
  const status = statusOfThrown(error);
  if (status === 404) return problem(404, requestId, 'There is nothing at this address.', { code: 'NOT_FOUND' });
  if (status === 415) return problem(415, requestId, otherForm);
  // Who may not is told by an AppError; what is left is a form that another site sent.
  if (status === 403) return problem(403, requestId, 'This was not sent from a page of ours. Open the page once more and send it from there.');
  if (status < 500) return problem(status, requestId, (error as Error).message);
  return problem(status, requestId, internalMessage(requestId), { code: 'INTERNAL' });
}

const otherForm =
  'This address does not take what was sent in that form. Send a file as its bytes with the content type application/octet-stream, whatever kind of file it is; anything else as JSON or as a plain form.';

/** Nest's own exceptions, and the web server's, which names its codes FST_…; anything else is a fault of ours. */
function statusOfThrown(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' ? statusCode : 500;
}
