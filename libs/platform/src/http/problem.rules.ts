import type { AppErrorCode } from '@cairn/kernel';

/** RFC 9457, with the code and the facts that GraphQL errors carry too. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Nothing here',
  405: 'Not this way',
  409: 'Changed meanwhile',
  413: 'Too large',
  414: 'Too long',
  415: 'Unknown form',
  421: 'Another address',
  429: 'Too many requests',
  503: 'Not available now',
};

export const statusOf: Readonly<Record<AppErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  TOO_MANY_REQUESTS: 429,
};

/** What a client learns of a failed request; `requestId` finds it again in the log. */
export function problem(
  status: number,
  requestId: string,
  detail: string,
  more: { readonly code?: string; readonly details?: Readonly<Record<string, unknown>> } = {},
): Problem {
  const { code, details } = more;
  return {
    type: 'about:blank',
    title: titles[status] ?? (status < 500 ? 'The request was refused' : 'Something went wrong'),
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    ...(code && { code }),
    ...(details && Object.keys(details).length > 0 && { details }),
  };
}
