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
  return [...prototypesOf(app.get(ModulesContainer, { strict: false }))].flatMap((prototype) =>
    scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler: unknown = prototype[name];
      const isUnguarded = typeof handler === 'function' && (isRoot(handler) || isRoute(handler)) && !permissionOf(handler);
      return isUnguarded ? [`${prototype.constructor.name}.${name}`] : [];
    }),
  );
}

type Prototype = Record<string, unknown>;

/** Of everything that Nest could make a door of: classes, and instances that a module was given ready-made. */
function prototypesOf(modules: ModulesContainer): Set<Prototype> {
  const found = new Set<Prototype>();
  for (const module of modules.values()) {
    for (const { metatype, instance } of [...module.providers.values(), ...module.controllers.values()]) {
      const ofInstance: unknown = typeof instance === 'object' && instance !== null ? Object.getPrototypeOf(instance) : undefined;
      for (const prototype of [typeof metatype === 'function' ? (metatype.prototype as unknown) : undefined, ofInstance]) {
        if (typeof prototype === 'object' && prototype !== null) found.add(prototype as Prototype);
      }
    }
  }
  return found;
}

/** Stops the start. A door nobody guards must not open. */
export function demandPermissions(app: INestApplicationContext): void {
  const unguarded = doorsWithoutPermission(app);
  if (unguarded.length > 0) throw new Error(`These do not say what they require: ${unguarded.join(', ')}. Put @Requires(…) on each.`);
}
