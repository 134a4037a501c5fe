import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { AppError } from '@cairn/kernel';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphqlContext } from '../server/graphql-context.js';
import { type Permission, permissionOf } from './permission.js';
import { ViewerSource } from './viewer-source.js';

/** Stands before every query, mutation and route. Fields below a root are not asked again: what they show, their policies decide. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(@Inject(ViewerSource) private readonly viewers: ViewerSource) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const permission = permissionOf(context.getHandler());
    if (!permission) throw new Error(`${context.getClass().name}.${context.getHandler().name} does not say what it requires.`);
    if (context.getType<string>() !== 'graphql') return this.route(context, permission);
    const [, args, shared, info] = context.getArgs<[unknown, Record<string, unknown>, GraphqlContext, GraphQLResolveInfo]>();
    permission.demand(shared.viewer);
    if (info.operation.operation === 'mutation') {
      demandKey(args);
      shared.loaders.clear();
    }
    return true;
  }

  private async route(context: ExecutionContext, permission: Permission): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.viewer = await this.viewers.viewerOf(request);
    permission.demand(request.viewer);
    return true;
  }
}

/** A key too short could be hit by chance, one too long is no key. Throws BAD_USER_INPUT. */
function demandKey(args: Record<string, unknown>): void {
  const key = (args['input'] as { idempotencyKey?: unknown } | undefined)?.idempotencyKey;
  if (key === undefined) return;
  if (typeof key !== 'string' || key.length < 8 || key.length > 100)
    throw new AppError('BAD_USER_INPUT', 'An idempotency key has 8 to 100 characters.', { field: 'input.idempotencyKey' });
}
