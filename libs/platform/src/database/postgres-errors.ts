import { AppError } from '@cairn/kernel';

const codeOf = (error: unknown): string | undefined => {
  const code =
    (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.code ?? (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return typeof code === 'string' ? code : undefined;
};

/** Serialisation failure and deadlock: another transaction was first, the same work may succeed now. */
export const worthRetrying = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');

/** Database twins of rules speak once: a unique, exclusion or reference clash is a CONFLICT. Everything else stays a fault. */
export function translate(error: unknown): unknown {
  switch (codeOf(error)) {
    case '23505':
    case '23P01':
    case '40001':
    case '40P01':
      return new AppError('CONFLICT', 'This was changed or taken at the same moment. Look again and repeat it.', {}, { cause: error });
    case '22P02':
      return new AppError('BAD_USER_INPUT', 'A value has the wrong form.', {}, { cause: error });
    default:
      return error;
  }
}
