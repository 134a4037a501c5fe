import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { largestBadge } from './credential-in.js';

/** Where forms may send a file without a script. */
export const badgeDoor = '/verify/file';

const otherDoor = Object.assign(new Error('This address takes no form with files.'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 });

/** Lets one address take a plain form with a file, read by the platform's own parser; every other address refuses such forms as before. */
@Injectable()
export class BadgeBodies implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance() as FastifyInstance | undefined;
    if (!server || server.hasContentTypeParser('multipart/form-data')) return;
    // Room for the form around the file, so that the page and not the server says that a file is too large.
    server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: 2 * largestBadge }, async (request: FastifyRequest, body: unknown) => {
      if (new URL(request.url, 'http://here').pathname !== badgeDoor) throw otherDoor;
      return sentForm(body as Buffer, request.headers['content-type'] ?? '');
    });
  }
}

/** What a form sent: bytes of its file, and its text. */
export interface BadgeForm {
  readonly badge?: Buffer;
  readonly file?: string;
}

async function sentForm(body: Buffer, type: string): Promise<BadgeForm> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const [badge, file] = [form.get('badge'), form.get('file')];
    return {
      ...(badge instanceof Blob && badge.size > 0 ? { badge: Buffer.from(await badge.arrayBuffer()) } : {}),
      ...(typeof file === 'string' ? { file } : {}),
    };
  } catch {
    return {};
  }
}
