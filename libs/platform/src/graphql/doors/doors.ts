import type { INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { permissionOf } from './permission.js';

const roots = new Set(['Query', 'Mutation', 'Subscription']);

const isRoot = (handler: object): boolean => roots.has(Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string);
const isRoute = (handler: object): boolean => Reflect.hasMetadata(PATH_METADATA, handler) && Reflect.hasMetadata(METHOD_METADATA, handler);

/** Names every query, mutation and REST route of the application that does not say what it requires. */
export function doorsWithoutPermission(app: INestApplicationContext): string[] {
  const scanner = new MetadataScanner();
  const classes = new Set<object>();
  for (const module of app.get(ModulesContainer, { strict: false }).values()) {
    for (const { metatype } of [...module.providers.values(), ...module.controllers.values()]) {
      if (typeof metatype === 'function' && metatype.prototype) classes.add(metatype.prototype as object);
    }
  }
  return [...classes].flatMap((prototype) =>
    scanner
      .getAllMethodNames(prototype)
      .map((name) => (prototype as Record<string, object>)[name]!)
      .filter((handler) => (isRoot(handler) || isRoute(handler)) && !permissionOf(handler))
      .map((handler) => `${prototype.constructor.name}.${(handler as { name: string }).name}`),
  );
}

/** Stops the start. A door nobody guards must not open. */
export function demandPermissions(app: INestApplicationContext): void {
  const unguarded = doorsWithoutPermission(app);
  if (unguarded.length > 0) throw new Error(`These do not say what they require: ${unguarded.join(', ')}. Put @Requires(…) on each.`);
}
