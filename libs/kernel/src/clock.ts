/** What time it is. Rules take `now` as a value; only use cases and jobs ask the clock. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still until it is moved; for tests and for writing the sample practice at past moments. */
export class SetClock extends Clock {
  constructor(private moment: Date) {
    super();
  }
  now(): Date {
    return new Date(this.moment);
  }
  set(moment: Date | string): void {
    this.moment = new Date(moment);
  }
}
