import type { PreparedStatements } from './prepared-statements.js';

/** The part of a pg client that a transaction needs. In pipeline mode it sends at once what it is asked, and answers in order. */
export interface PgClient {
  query(asked: string | { readonly text: string; readonly name?: string; readonly values: readonly unknown[] }): Promise<{ rows: unknown[] }>;
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/** Sends statements; those that come again by the name under which the database keeps them. */
export class SqlClient {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly client: PgClient,
    /** Undefined behind a pooler that gives each transaction another connection: then each statement also waits for the answer to the one before. */
    private readonly prepared: PreparedStatements | undefined,
  ) {}

  /** One statement with its values. */
  async rows(text: string, values: readonly unknown[]): Promise<unknown[]> {
    const name = this.prepared?.nameOf(text);
    return (await this.ask(name === undefined ? { text, values } : { name, text, values })).rows;
  }

  /** Several statements without values in one text. */
  async run(text: string): Promise<void> {
    await this.ask(text);
  }

  /** What is asked inside, before its first `await`, goes out as one packet: round trips, and most of their cost, are saved. */
  together<T>(ask: () => T): T {
    const { stream } = this.client.connection;
    stream.cork();
    try {
      return ask();
    } finally {
      stream.uncork();
    }
  }

  private ask(asked: Parameters<PgClient['query']>[0]): ReturnType<PgClient['query']> {
    if (this.prepared) return this.client.query(asked);
    const answer = this.turn.then(() => this.client.query(asked));
    this.turn = answer.catch(() => undefined);
    return answer;
  }
}
