export interface CarrierFault {
  /** The mail certainly did not leave. */
  readonly isSure: boolean;
  /** Another attempt would end the same. */
  readonly isFinal: boolean;
  /** What happened and how to mend it; nothing the mail server said, which may quote the mail. */
  readonly words: string;
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
  readonly syscall?: string;
}

/** What a failed attempt to hand over a mail means. A connection that breaks leaves open whether the mail left; an answer, or none to our first call, does not. */
export function carrierFault(error: unknown): CarrierFault {
  const { code, responseCode, command, syscall } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  if (code === 'EAUTH') return { isSure: true, isFinal: false, words: 'The mail server refused our sign-in. Ask whoever runs Cairn to check it.' };
  if (responseCode !== undefined && responseCode >= 500) {
    const isAddress = command?.startsWith('RCPT') ?? false;
    const words = isAddress ? 'refused the address. Check it and send again.' : 'refused the mail. Send it again later, or reach them another way.';
    return { isSure: true, isFinal: true, words: `The mail server ${words}` };
  }
  if (responseCode !== undefined) return { isSure: true, isFinal: false, words: 'The mail server asked to wait.' };
  // The library says CONN for every connection that ends early, also for one that ends after the text.
  const isSure = syscall === 'connect' || syscall === 'getaddrinfo' || code === 'EDNS' || code === 'ETLS' || (code === 'ETIMEDOUT' && command === 'CONN');
  return { isSure, isFinal: false, words: 'The mail server could not be reached.' };
}
