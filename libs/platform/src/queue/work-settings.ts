/** How a worker works. Times are those of the machinery, in seconds; what people agreed on is in schedules and uses the clock. */
export interface WorkSettings {
  /** As the application role; a direct connection, because waking up by LISTEN needs one. */
  readonly databaseUrl: string;
  /** Without it the queue lives in the same database. */
  readonly redisUrl?: string;
  /** Keeps installations apart that share a Redis. */
  readonly queuePrefix: string;
  /** Jobs at once in this process. */
  readonly concurrency: number;
  /** The longest wait for an event whose wake-up call was lost. */
  readonly pollSeconds: number;
  /** Between two looks for due schedules and forgotten jobs. */
  readonly sweepSeconds: number;
  /** A job without an outcome is looked for after this time. */
  readonly forgottenSeconds: number;
  /** A job whose worker was silent for so long is given to another. */
  readonly lockSeconds: number;
  /** Pause before the second attempt; it doubles with each further one, less up to half by chance. */
  readonly backoffSeconds: number;
  /** Running jobs get so long to finish when the worker stops. */
  readonly stopSeconds: number;
  /** Told events are kept for so long. */
  readonly keepDays: number;
  readonly mail: MailSettings;
}

export interface MailSettings {
  /** Without it mails are kept and shown at /mailbox. */
  readonly smtpUrl?: string;
  /** `Cairn <cairn@example.org>`: the address that mails come from; each says whose name stands before it. */
  readonly from: string;
}

export const usualWork = {
  queuePrefix: 'cairn',
  concurrency: 8,
  pollSeconds: 1,
  sweepSeconds: 15,
  forgottenSeconds: 300,
  lockSeconds: 30,
  backoffSeconds: 5,
  stopSeconds: 7,
  keepDays: 30,
} satisfies Partial<WorkSettings>;
