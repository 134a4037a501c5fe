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
}

const before = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'API']);

/** What a failed attempt to hand over a mail means. Only silence after its text was sent leaves open whether it left. */
export function carrierFault(error: unknown): CarrierFault {
  const { code, responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  if (code === 'EAUTH') return { isSure: true, isFinal: false, words: 'The mail server refused our sign-in. Ask whoever runs Cairn to check it.' };
  if (responseCode !== undefined && responseCode >= 500) {
    const where =
      command?.startsWith('RCPT') || code === 'EENVELOPE'
        ? 'refused the address. Check it and send again.'
        : 'refused the mail. Send it again later, or reach them another way.';
    return { isSure: true, isFinal: true, words: `The mail server ${where}` };
  }
  if (responseCode !== undefined) return { isSure: true, isFinal: false, words: 'The mail server asked to wait.' };
  const isSure =
    command !== undefined
      ? before.has(command) || /^(AUTH|MAIL|RCPT)/.test(command)
      : ['ECONNREFUSED', 'ECONNECTION', 'EDNS', 'ETLS', 'ENOTFOUND'].includes(code ?? '');
  return { isSure, isFinal: false, words: 'The mail server could not be reached.' };
}
