import { type DynamicModule, type Provider, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { RESOLVER_TYPE_METADATA } from '@nestjs/graphql';

type Imported = Type | DynamicModule;

const classOf = (imported: Imported): Type => ('module' in imported ? imported.module : imported);
const listed = <T>(imported: Imported, key: string): T[] => [
  ...((Reflect.getMetadata(key, classOf(imported)) as T[] | undefined) ?? []),
  ...(('module' in imported ? (imported as unknown as Record<string, T[] | undefined>)[key] : undefined) ?? []),
];

/** The resolver classes among the providers of modules and of what they import. */
export function resolversOf(modules: readonly Imported[], seen = new Set<Type>()): Type[] {
  return modules.flatMap((imported) => {
    if (seen.has(classOf(imported))) return [];
    seen.add(classOf(imported));
    const own = listed<Provider>(imported, MODULE_METADATA.PROVIDERS).filter((provider): provider is Type => typeof provider === 'function');
    return [
      ...own.filter((provider) => Reflect.hasMetadata(RESOLVER_TYPE_METADATA, provider)),
      ...resolversOf(listed<Imported>(imported, MODULE_METADATA.IMPORTS), seen),
    ];
  });
}
