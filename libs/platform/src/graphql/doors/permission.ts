import type { CustomDecorator } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';
import { AppError, forbidden } from '@cairn/kernel';
import type { ViewerLike } from './viewer-source.js';

/** What a door asks of whoever stands before it. What they may do to one row is decided behind it, by a policy. */
export interface Permission {
  readonly name: string;
  /** Throws UNAUTHENTICATED or FORBIDDEN. */
  demand(viewer: ViewerLike | undefined): void;
}

const signIn = (): AppError => new AppError('UNAUTHENTICATED', 'Sign in to go on.');

/** For those who hold at least one of the roles, at whichever client. */
export function definePermission(name: string, { roles }: { readonly roles: readonly string[] }): Permission {
  const enough = new Set(roles);
  return {
    name,
    demand(viewer) {
      if (!viewer) throw signIn();
      if (!viewer.roles.some(({ role }) => enough.has(role))) throw forbidden('Your roles do not open this.');
    },
  };
}

/** For everybody who is signed in. */
export const signedIn: Permission = {
  name: 'signed-in',
  demand(viewer) {
    if (!viewer) throw signIn();
  },
};

/** For everybody: sign-in itself, and pages that a secret in their address opens. */
export const open: Permission = { name: 'open', demand: () => undefined };

const REQUIRES = 'cairn:requires';

/** Says what a query, mutation or route requires. One without it stops the start. */
export const Requires = (permission: Permission): CustomDecorator => SetMetadata(REQUIRES, permission);

export const permissionOf = (handler: object): Permission | undefined => Reflect.getMetadata(REQUIRES, handler) as Permission | undefined;
