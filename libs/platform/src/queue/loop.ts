import { Logger } from '@nestjs/common';
import { faultOf } from './fault.rules.js';

/** Repeats a task with a pause, at once when woken. A fault is told once per series and does not end it. */
export class Loop {
  private readonly logger = new Logger('Work');
  private stopping = false;
  private woken = false;
  private endPause: () => void = () => undefined;
  private running: Promise<void> | undefined;
  private faults = 0;

  constructor(
    private readonly name: string,
    private readonly seconds: number,
    private readonly task: (stopped: () => boolean) => Promise<unknown>,
  ) {}

  start(): void {
    this.running ??= this.repeat();
  }

  wake(): void {
    this.woken = true;
    this.endPause();
  }

  /** Ends after the task at hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.endPause();
    await this.running;
  }

  private async repeat(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      try {
        await this.task(() => this.stopping);
        this.faults = 0;
      } catch (error) {
        this.faults += 1;
        if (this.faults === 1) this.logger.warn({ msg: `${this.name} failed and will be repeated`, code: faultOf(error).code });
      }
      await this.pause();
    }
  }

  private pause(): Promise<void> {
    if (this.stopping || (this.woken && this.faults === 0)) return Promise.resolve();
    // With the database or the queue away, calls to wake up only hurry: wait twice as long each time, up to ten seconds.
    const seconds = this.faults === 0 ? this.seconds : Math.min(10, 0.5 * 2 ** Math.min(this.faults, 6));
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1_000);
      this.endPause = () => {
        if (this.faults > 0 && !this.stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
