/** Faults that a reader cannot mend by changing the input; everything else is INTERNAL and hidden. */
export type AppErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT' | 'BAD_USER_INPUT' | 'TOO_MANY_REQUESTS';

export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    /** Facts for the reader, such as `retryAfterSeconds` or the current version; never text of another practice. */
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}

/** Also the answer for everything that belongs to others, so that names never leak. */
export const notFound = (): AppError => new AppError('NOT_FOUND', 'There is nothing here, or it is not yours to see.');

export const forbidden = (message = 'You can read this, not change it.'): AppError => new AppError('FORBIDDEN', message);

/** Ends the use case unless the policy allowed it. Throws FORBIDDEN. */
export function authorize(allowed: boolean, message?: string): void {
  if (!allowed) throw forbidden(message);
}
