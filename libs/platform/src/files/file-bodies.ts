import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { largestFile } from './file-kind.rules.js';

/** Lets the web server take a file as a body. Only this content type may be larger than the rest; it cannot be sent by a plain form of another site. */
@Injectable()
export class FileBodies implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (!server || server.hasContentTypeParser('application/octet-stream')) return;
    // A byte more than allowed, so that the rule and not the server says why.
    server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: largestFile + 1 }, (_, body, done) => done(null, body));
  }
}
