import type { Result } from '@cairn/kernel';
import { refused } from '@cairn/platform';
import { findingsOf } from './names.rules.js';
import type { TipPayload } from './tip-post.types.js';

/** What the resolver of the page needs to know of a mutation. */
export type TipDone = TipPayload & { readonly tipId?: string | null };

/** The payload of every mutation of a post; its page is read when it is asked for. */
export const tipDone = (result: Result<{ readonly tipId: string | null }>): TipDone =>
  result.ok ? { tipId: result.value.tipId, findings: [], errors: [] } : { ...refused(result.error), findings: findingsOf(result.error) };
