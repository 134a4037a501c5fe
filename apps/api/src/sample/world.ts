import { readFileSync } from 'node:fs';
import { DiscoveryModule } from '@nestjs/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { SetClock } from '@cairn/kernel';
import { SampleSignIn } from '@cairn/identity';
import { createHttpApp, Db, WorkAtOnce, type HttpApp } from '@cairn/platform';
import { ApiModule } from '../api.module.js';
import type { Process } from '../process.js';

type Json = Record<string, unknown>;

/** Mutations of one request; the API answers no more aliases than these. */
const atOnce = 15;

/**
 * The API itself at a moment of the past. The sample practice is written through it as its people would have done: by signing in and sending
 * mutations, so that it can hold nothing that a rule forbids and breaks when a use case does.
 */
export class World {
  readonly clock = new SetClock(new Date());
  private readonly sessions = new Map<string, string>();
  private keys = 0;

  private constructor(
    private readonly http: HttpApp,
    private readonly work: WorkAtOnce,
    private readonly schema: GraphQLSchema,
    private readonly host: string,
  ) {}

  static async open({ config, log }: Process): Promise<World> {
    const clock = new SetClock(new Date());
    // Every document is answered here: the portal's list of documents is for browsers.
    const api = ApiModule.of({ config: { ...config, nodeEnv: 'development', sample: true }, clock, log });
    const http = await createHttpApp({ ...api, imports: [...(api.imports ?? []), DiscoveryModule] }, { config, log });
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    const world = new World(http, new WorkAtOnce(http.app, clock, config.databaseUrl), schema, new URL(config.publicUrl).host);
    return Object.assign(world, { clock });
  }

  get db(): Db {
    return this.http.app.get(Db);
  }

  /** Lets what is due happen, and every mail be written. */
  async settle(): Promise<void> {
    await this.work.run();
  }

  /** A query as this person. */
  async ask<T>(personId: string, query: string, variables: Json = {}): Promise<T> {
    const answer = await this.http.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host: this.host,
        'content-type': 'application/json',
        cookie: `cairn=${await this.session(personId)}; __Host-cairn=${await this.session(personId)}`,
      },
      payload: JSON.stringify({ query, variables }),
    });
    const body = JSON.parse(answer.body) as { data?: T; errors?: { message: string }[] };
    if (!body.data || body.errors) throw new Error(`The sample practice could not be written: ${body.errors?.[0]?.message ?? answer.body}`);
    return body.data;
  }

  /** A mutation as this person; a refusal of a rule throws, because then the story is wrong. */
  async act<T = Json>(personId: string, name: string, input: Json, selection = ''): Promise<T> {
    const [done] = await this.actAll<T>(personId, name, [input], selection);
    return done as T;
  }

  /** The same mutation several times, in this order and in as few requests as the API answers. */
  async actAll<T = Json>(personId: string, name: string, inputs: readonly Json[], selection = ''): Promise<T[]> {
    const type = this.schema.getMutationType()?.getFields()[name]?.args[0]?.type.toString();
    if (!type) throw new Error(`There is no mutation ${name}`);
    const done: T[] = [];
    for (let from = 0; from < inputs.length; from += atOnce) {
      const some = inputs.slice(from, from + atOnce);
      const each = (write: (at: number) => string): string => some.map((_, at) => write(at)).join(' ');
      const document = `mutation(${each((at) => `$i${at}: ${type}`)}) { ${each((at) => `m${at}: ${name}(input: $i${at}) { ${selection} errors { code message } }`)} }`;
      const variables = Object.fromEntries(some.map((input, at) => [`i${at}`, { ...input, idempotencyKey: `sample-${(this.keys += 1)}-${name}` }]));
      const answers = await this.ask<Record<string, T & { errors: { code: string; message: string }[] }>>(personId, document, variables);
      for (const answer of Object.values(answers)) {
        const [refused] = answer.errors;
        if (refused) throw new Error(`${name}: ${refused.code}, ${refused.message}`);
        done.push(answer);
      }
    }
    return done;
  }

  /** A form of a public page, sent by somebody who is not signed in; a page that says what is wrong throws. */
  async post(path: string, form: Readonly<Record<string, string>>): Promise<void> {
    const answer = await this.http.app.inject({
      ...{ method: 'POST', url: path, payload: new URLSearchParams(form).toString() },
      headers: { host: this.host, 'content-type': 'application/x-www-form-urlencoded' },
    });
    if (answer.statusCode >= 400) throw new Error(`The sample practice could not be written: ${path.slice(0, 9)} answered ${answer.statusCode}`);
  }

  /** Sessions end with the moment they belong to. */
  forgetSessions(): void {
    this.sessions.clear();
  }

  private async session(personId: string): Promise<string> {
    const known = this.sessions.get(personId);
    if (known) return known;
    const token = await this.http.app.get(SampleSignIn, { strict: false }).run(personId, { ip: '127.0.0.1', agent: 'Sample practice' });
    if (!token) throw new Error('A person of the sample practice cannot sign in');
    this.sessions.set(personId, token);
    return token;
  }

  async close(): Promise<void> {
    await this.work.close();
    await this.http.app.close();
  }
}
