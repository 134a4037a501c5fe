import type { AcrossPractices } from './across-practices.js';

interface Waiting {
  readonly practiceId: string;
  readonly eventId: string;
  readonly job: string;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes that jobs are done. While one statement is on its way the next outcomes gather, so that many busy jobs share few commits. */
export class Outcomes {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(private readonly database: AcrossPractices) {}

  /** Resolves when it is stored. */
  done(practiceId: string, eventId: string, job: string): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ practiceId, eventId, job, written, failed });
      if (!this.isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      const list = (field: 'practiceId' | 'eventId' | 'job'): string[] => batch.map((one) => one[field]);
      await this.database.value('finish_jobs', list('practiceId'), list('eventId'), list('job')).then(
        () => batch.forEach(({ written }) => written()),
        (error: unknown) => batch.forEach(({ failed }) => failed(error)),
      );
    }
    this.isWriting = false;
  }
}
