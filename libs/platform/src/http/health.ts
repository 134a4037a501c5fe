import type { FastifyInstance } from 'fastify';

/** Throws, or takes too long, when what it asks is not there. */
export type Check = () => Promise<unknown>;

const secondsToAnswer = 2;

/** Whether this process lives (always, if it answers) and whether it should be sent requests now. */
export class Health {
  private stopping = false;

  constructor(private readonly checks: Readonly<Record<string, Check>>) {}

  /** From now on no more requests are wanted. */
  stop(): void {
    this.stopping = true;
  }

  /** Names of what is missing; the name of a check says no more than that. */
  async missing(): Promise<string[]> {
    if (this.stopping) return ['stopping'];
    const outcomes = await Promise.all(Object.entries(this.checks).map(async ([name, check]) => ((await answers(check)) ? [] : [name])));
    return outcomes.flat();
  }

  serve(fastify: FastifyInstance): void {
    fastify.get('/livez', (_, reply) => reply.header('cache-control', 'no-store').send({ alive: true }));
    fastify.get('/readyz', async (_, reply) => {
      const missing = await this.missing();
      return reply
        .code(missing.length === 0 ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ ready: missing.length === 0, missing });
    });
  }
}

async function answers(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((decide) => {
    timer = setTimeout(() => decide(false), secondsToAnswer * 1000);
  });
  try {
    return await Promise.race([check().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
