import type { Result } from '@cairn/kernel';
import { refused } from '@cairn/platform';
import type { ProgrammeVersionPayload } from './programme-version.types.js';

/** What the mutations of a version answer; the version itself is read where it is asked for. */
export type VersionDone = ProgrammeVersionPayload & { readonly versionId?: string };

export const versionPayload = (result: Result<{ versionId: string }>): VersionDone =>
  result.ok ? { versionId: result.value.versionId, errors: [] } : refused(result.error);
