import { AppError } from '@cairn/kernel';

export interface Fault {
  /** Code of the fault, never its text: texts may quote what people wrote. */
  readonly code: string;
  /** Repeating cannot mend it. */
  readonly isFinal: boolean;
}

const finalCodes = new Set<string>(['NOT_FOUND', 'FORBIDDEN', 'BAD_USER_INPUT', 'UNAUTHENTICATED']);

/** What may be kept and shown of a fault in a job. */
export function faultOf(error: unknown): Fault {
  if (error instanceof AppError) return { code: error.code, isFinal: finalCodes.has(error.code) };
  if (!(error instanceof Error)) return { code: 'UNKNOWN', isFinal: false };
  if (error.name === 'ZodError' || error.name === '$ZodError') return { code: 'BAD_DATA', isFinal: true };
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(error.code) ? error.code : undefined;
  return { code: code ?? error.name, isFinal: false };
}

/** Where it happened, without the message that may quote people. */
export const framesOf = (error: unknown): string[] =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 8)
        .map((line) => line.trim())
    : [];
