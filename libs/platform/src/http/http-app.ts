import cookie from '@fastify/cookie';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Config } from '../config/config.js';
import { demandPermissions } from '../graphql/doors/doors.js';
import { limits } from '../graphql/server/limits.js';
import { type FixedFile, serveFixedFiles } from './fixed-files.js';
import { type Check, Health } from './health.js';
import { type Log, NestLog } from './log.js';
import { answersTo } from './own-host.rules.js';
import { type Portal, PortalFiles } from './portal-files.js';
import { ProblemFilter } from './problem.filter.js';
import { problem } from './problem.rules.js';
import { logRequests } from './request-log.js';
import { securityHeaders } from './security-headers.js';
import type { Stopping } from './stop-on-signal.js';

export interface HttpAppOptions {
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy'>;
  readonly log: Log;
  /** What `/readyz` asks, by name. */
  readonly checks?: (app: INestApplicationContext) => Readonly<Record<string, Check>>;
  readonly portal?: Portal;
  /** Files of the server's own pages. */
  readonly files?: readonly FixedFile[];
  /** `'sha256-…'` of inline scripts beyond those in the portal's index.html. */
  readonly scriptHashes?: readonly string[];
  /** Routes whose forms may be sent from anywhere, because a secret in them decides and no cookie. */
  readonly sentFromAnywhere?: readonly string[];
  readonly drainMs?: number;
}

export interface HttpApp {
  readonly app: NestFastifyApplication;
  /** For `stopOnSignal`, or `stop` in specs. */
  readonly stopping: Stopping;
}

/** Makes the web server of an application, ready to listen. Throws when a door does not say what it requires. */
export async function createHttpApp(module: Type<unknown> | DynamicModule, options: HttpAppOptions): Promise<HttpApp> {
  const { config, log } = options;
  const portal = options.portal && new PortalFiles(options.portal);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter(options), { logger: new NestLog(log), abortOnError: false });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  app.useGlobalFilters(new ProblemFilter());
  app.useSecurityHeaders(
    securityHeaders({ publicUrl: config.publicUrl, scriptHashes: [...new Set([...(options.scriptHashes ?? []), ...(portal?.scriptHashes() ?? [])])] }),
  );
  app.enableCsrfProtection({ trustedOrigins: [config.publicUrl], exclude: [...(options.sentFromAnywhere ?? [])] });
  logRequests(fastify, log);
  refuseOtherHosts(fastify, config.publicUrl);
  await app.register(cookie);
  const health = new Health(options.checks?.(app) ?? {});
  health.serve(fastify);
  serveFixedFiles(fastify, options.files ?? []);
  portal?.serve(fastify);
  demandPermissions(app);
  await app.init();
  await fastify.ready();
  return { app, stopping: { log, health, server: fastify.server, drainMs: options.drainMs } };
}

/** A request waits at most half a minute for its own end; the proxies before us close idle connections earlier than we do. */
const adapter = ({ config, log }: HttpAppOptions): FastifyAdapter =>
  new FastifyAdapter({
    loggerInstance: log as unknown as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: trusted(config.trustProxy),
    bodyLimit: limits.bodyBytes,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    skipMiddie: true,
  });

/** So many proxies before us, or these networks, may say where a request comes from. */
function trusted(proxies: Config['trustProxy']): boolean | string[] | ((address: string, hop: number) => boolean) {
  if (typeof proxies === 'number') return (_, hop) => hop < proxies;
  return proxies === false ? false : [...proxies];
}

function refuseOtherHosts(fastify: FastifyInstance, publicUrl: string): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (answersTo(request.headers.host, publicUrl)) return done();
    void reply
      .code(421)
      .type('application/problem+json')
      .send(JSON.stringify(problem(421, request.id, 'This installation answers at another address. PUBLIC_URL says which.')));
  });
}
