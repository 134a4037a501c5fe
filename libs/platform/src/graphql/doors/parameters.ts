import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Loaders } from '../loaders/loaders.js';
import type { GraphqlContext } from '../server/graphql-context.js';
import type { ViewerLike } from './viewer-source.js';

const shared = (context: ExecutionContext): GraphqlContext => context.getArgByIndex<GraphqlContext>(2);

/** Who asks. Behind `open` it may be `undefined`. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): ViewerLike | undefined =>
  context.getType<string>() === 'graphql' ? shared(context).viewer : context.switchToHttp().getRequest<FastifyRequest>().viewer,
);

/** The loaders of this request. */
export const Load = createParamDecorator((_: unknown, context: ExecutionContext): Loaders => shared(context).loaders);
