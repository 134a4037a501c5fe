import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Listens on a connection of its own for committed events. Lost calls do no harm: everything that is woken also looks by itself. */
export class WakeUpCall {
  private client: pg.Client | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly call: (words: string) => void,
  ) {}

  /** Connects, and again whenever the connection is lost. */
  async start(): Promise<void> {
    for (let failures = 0; !this.stopped; failures += 1) {
      try {
        await this.listen();
        return;
      } catch {
        await pause(Math.min(10_000, 250 * 2 ** Math.min(failures, 6)), undefined, { ref: false });
      }
    }
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    client.on('notification', (notification) => this.call(notification.payload ?? ''));
    try {
      await client.connect();
      await client.query('listen cairn_outbox');
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    client.once('end', () => void (this.stopped || this.start()));
    // Calls of the time without a connection are lost.
    this.call('');
    if (this.stopped) await client.end();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }
}
