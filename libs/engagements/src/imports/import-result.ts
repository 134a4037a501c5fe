import type { ClientRole } from '@cairn/identity';

/** What an import wrote, so that it can be undone: only what nobody has touched since. */
export interface ImportResult {
  readonly created: readonly { readonly id: string; readonly version: number }[];
  readonly changed: readonly {
    readonly id: string;
    readonly version: number;
    readonly before: { readonly teamId: string | null; readonly roles: readonly ClientRole[]; readonly writesOkrs: boolean };
  }[];
  readonly teamIds: readonly string[];
  readonly same: number;
  readonly rejected: number;
}

export interface UndoResult {
  readonly undone: number;
  /** Changed by somebody since, so left as they are. */
  readonly kept: number;
}
