import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SetClock } from '@cairn/kernel';
import { createHttpApp, createLog, DatabaseModule, Db, GraphqlModule, stop, ViewerSource, WorkAtOnce } from '@cairn/platform';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { ArrangedPractice, type TestPerson } from './arranged-practice.js';
import { testDatabase } from './test-database.js';
import { viewerOf } from './viewer-of.js';

export interface Answer {
  readonly status: number;
  // Answers are compared, not typed: a spec says what it expects.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly [key: string]: unknown };
  }[];
}

export type Ask = (document: string, variables?: object) => Promise<Answer>;

/** An API of some contexts on a database of its own, with a clock that stands still. */
export interface TestApi {
  readonly url: string;
  readonly clock: SetClock;
  readonly db: Db;
  /** As superuser; arranges and looks. */
  readonly sql: pg.Pool;
  /** Asks as this person, as nobody without one. */
  as(person?: Pick<TestPerson, 'id'>): Ask;
  /** An ordinary request as this person, redirects not followed. */
  fetch(path: string, init?: RequestInit & { as?: Pick<TestPerson, 'id'> }): Promise<Response>;
  practice(options?: Parameters<typeof ArrangedPractice.create>[2]): Promise<ArrangedPractice>;
  /** Texts of the data statements that ran meanwhile. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** Does what a worker would do. */
  runWork(): Promise<string[]>;
  /** What the process has logged so far, from `info` on. */
  readonly logged: readonly string[];
  get<T>(token: Type<T>): T;
  close(): Promise<void>;
}

/** Thursday 26 November 2026, noon in Berlin. */
export const thursdayNoon = '2026-11-26T11:00:00.000Z';

const personHeader = 'x-spec-person';

/** Starts the modules behind the real doors: HTTP, GraphQL, permissions, row security. Only the session is replaced by naming the person. */
export async function startApi(...modules: readonly (Type | DynamicModule)[]): Promise<TestApi> {
  const database = await testDatabase();
  const clock = new SetClock(new Date(thursdayNoon));

  class NamedPerson extends ViewerSource {
    viewerOf(request: FastifyRequest) {
      const id = request.headers[personHeader];
      return typeof id === 'string' ? viewerOf(database.sql, id) : Promise.resolve(undefined);
    }
  }
  @Global()
  @Module({ providers: [{ provide: ViewerSource, useClass: NamedPerson }], exports: [ViewerSource] })
  class Viewers {}
  @Module({
    imports: [DatabaseModule.connect({ url: database.url, pool: 12 }, clock), Viewers, DiscoveryModule, GraphqlModule.serve({ production: false }), ...modules],
  })
  class SpecApp {}

  const logged: string[] = [];
  const shown = process.env['SPEC_LOG'];
  const log = createLog({ level: shown ?? 'info', part: 'spec' }, shown ? undefined : { write: (line) => void logged.push(line) });
  const { app, stopping } = await createHttpApp(SpecApp, { config: { publicUrl: 'http://localhost', trustProxy: false }, log });
  await app.listen(0, '127.0.0.1');
  const url = `http://localhost:${(app.getHttpServer().address() as { port: number }).port}`;
  const db = app.get(Db);
  const work = new WorkAtOnce(app, clock, database.url);

  const send = (path: string, { as, ...init }: RequestInit & { as?: Pick<TestPerson, 'id'> } = {}): Promise<Response> =>
    fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { ...(as ? { [personHeader]: as.id } : {}), ...(init.headers as Record<string, string> | undefined) },
    });

  return {
    url,
    clock,
    db,
    sql: database.sql,
    as: (person) => async (query, variables) => {
      const response = await send('/graphql', {
        method: 'POST',
        as: person,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    fetch: send,
    practice: (options) => ArrangedPractice.create(database.sql, () => clock.now(), options),
    statements: async (of) => {
      const seen: string[] = [];
      db.onStatement = (text) => void seen.push(text);
      try {
        await of();
      } finally {
        db.onStatement = () => undefined;
      }
      return seen;
    },
    runWork: () => work.run(),
    logged,
    get: (token) => app.get(token, { strict: false }),
    close: async () => {
      await work.close();
      await stop(app, stopping);
      await database.close();
    },
  };
}
