import { HttpException } from '@nestjs/common';
import { AppError, type AppErrorCode } from '@cairn/kernel';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** Where an error happened, and who writes it down. */
export interface Happening {
  readonly requestId: string;
  readonly log: (error: unknown) => void;
}

const codeOfStatus: Readonly<Record<number, AppErrorCode>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'TOO_MANY_REQUESTS',
};

/**
 * What a client learns of an error in a resolver. An AppError speaks for itself; everything else is INTERNAL: its text stays
 * here, its reference is the request id, and it is logged once however many fields it struck.
 */
export function formatErrors(errors: readonly GraphQLError[], happening: Happening): GraphQLFormattedError[] {
  const logged = new Set<unknown>();
  return errors.map((error) => {
    const { locations, path } = error.toJSON();
    const known = expected(error.originalError);
    if (known) return { message: known.message, locations, path, extensions: { ...known.details, code: known.code } };
    const cause = error.originalError ?? error;
    if (!logged.has(cause)) happening.log(cause);
    logged.add(cause);
    return { message: internalMessage(happening.requestId), locations, path, extensions: { code: 'INTERNAL', reference: happening.requestId } };
  });
}

export const internalMessage = (reference: string): string => `Something went wrong here, not with you. Reference ${reference}.`;

/** The AppError an exception is, or stands for. */
export function expected(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  const code = error instanceof HttpException ? codeOfStatus[error.getStatus()] : undefined;
  return code && new AppError(code, (error as HttpException).message);
}
