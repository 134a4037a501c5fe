// A small application for the specs of this folder: every door, edge and fault that they need, over a database that counts.
import { Global, Injectable, Module, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import { Db } from '../../database/db.js';
import type { Scope } from '../../database/scope.js';
import type { Tx } from '../../database/tx.js';
import { createHttpApp, type HttpApp, type HttpAppOptions } from '../../http/http-app.js';
import { createLog } from '../../http/log.js';
import { portOf, type Received, send, type Sent } from '../../http/send.fixture.js';
import { ViewerSource, type ViewerLike } from '../doors/viewer-source.js';
import type { DocumentOptions } from './documents.js';
import { GraphqlModule } from './graphql.module.js';

/** Takes the roles from a header; `broken` cannot tell who asks. */
@Injectable()
class HeaderViewers extends ViewerSource {
  async viewerOf({ headers }: FastifyRequest): Promise<ViewerLike | undefined> {
    const roles = headers['x-roles'];
    if (roles === 'broken') throw new Error('connection to server at "10.0.0.7" failed: password authentication failed for user "cairn"');
    if (typeof roles !== 'string') return undefined;
    return {
      practiceId: '3e2f9a54-6b0c-4c5e-9b43-0f6f0c1f7a11',
      clientIds: '*',
      actor: { kind: 'person', personId: '5b6f6d3a-0f4b-4d0e-8f0e-3f7a2f1f0c11', name: 'Mara Keller' },
      roles: roles.split(',').map((role) => ({ role })),
    };
  }
}

/** Counts transactions instead of opening them. */
export class CountingDb {
  opened = 0;
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    this.opened += 1;
    return work({ scope, practiceId: scope.practiceId } as Tx);
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec says what it expects of it
  readonly data: Record<string, any>;
  readonly errors: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  readonly text: string;
}

interface Question {
  readonly roles?: string;
  readonly headers?: Record<string, string>;
  readonly operationName?: string;
}

export interface Started extends HttpApp {
  readonly port: number;
  readonly db: CountingDb;
  readonly log: Record<string, unknown>[];
  ask(query: string, variables?: object, more?: Question): Promise<Answer>;
  send(path: string, sent?: Sent): Promise<Received>;
}

export async function startApp(
  { providers = [], controllers = [], documents }: { providers?: Type<unknown>[]; controllers?: Type<unknown>[]; documents?: Partial<DocumentOptions> },
  options: Partial<HttpAppOptions> = {},
): Promise<Started> {
  const db = new CountingDb();
  const log: Record<string, unknown>[] = [];

  @Global()
  @Module({
    providers: [
      { provide: Db, useValue: db },
      { provide: ViewerSource, useClass: HeaderViewers },
    ],
    exports: [Db, ViewerSource],
  })
  class Around {}

  @Module({ imports: [Around, GraphqlModule.serve({ production: false, ...documents })], providers, controllers })
  class Application {}

  const http = await createHttpApp(Application, {
    config: { publicUrl: 'http://localhost:4000', trustProxy: false },
    log: createLog({ level: 'info', part: 'spec' }, { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) }),
    ...options,
  });
  await http.app.listen(0, '127.0.0.1');
  const server = http.app.getHttpServer() as Server;
  // A spec that fails before it closes its application still ends.
  server.unref();
  const port = portOf(server);
  return { ...http, port, db, log, ask: (...question) => ask(port, ...question), send: (...sent) => send(port, ...sent) };
}

async function ask(port: number, query: string, variables?: object, more: Question = {}): Promise<Answer> {
  const { status, headers, body } = await send(port, '/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(more.roles !== undefined && { 'x-roles': more.roles }),
      ...more.headers,
    },
    body: JSON.stringify({ query, variables, operationName: more.operationName }),
  });
  const text = body.toString('utf8');
  const parsed = text.startsWith('{') ? (JSON.parse(text) as Pick<Answer, 'data' | 'errors'>) : { data: {}, errors: [] };
  return { status, headers, ...parsed, text };
}
