import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file that does not change while the process runs. */
export interface FixedFile {
  /** Its address. */
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  /** The address changes with the content, so browsers may keep it for ever; otherwise they ask each time. */
  readonly immutable: boolean;
}

type Encoding = 'br' | 'gzip' | 'identity';

const packers = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
  identity: async (body: Buffer) => body,
} as const;

const isText = (type: string): boolean => /^text\/|javascript|json|svg|xml/.test(type);

/** Serves one file from memory, packed once for each encoding that was ever asked for. */
export class ServedFile {
  private readonly etag: string;
  private readonly packed = new Map<Encoding, Promise<Buffer>>();

  constructor(private readonly file: FixedFile) {
    this.etag = createHash('sha256').update(file.body).digest('base64url').slice(0, 22);
  }

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { type, immutable } = this.file;
    const encoding = this.encodingFor(request.headers['accept-encoding'] ?? '');
    const etag = `"${this.etag}-${encoding}"`;
    void reply
      .headers({ 'content-type': type, etag, 'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache' })
      .header('vary', 'accept-encoding');
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply.send(await this.bodyIn(encoding));
  }

  private encodingFor(accepted: string): Encoding {
    if (!isText(this.file.type) || this.file.body.length < 1024) return 'identity';
    const wanted = accepted.split(',').filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one));
    const names = wanted.map((one) => one.split(';', 1)[0]?.trim());
    return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity';
  }

  private bodyIn(encoding: Encoding): Promise<Buffer> {
    let body = this.packed.get(encoding);
    if (!body) this.packed.set(encoding, (body = packers[encoding](this.file.body)));
    return body;
  }
}

/** One route per file, so no request can name anything else. */
export function serveFixedFiles(fastify: FastifyInstance, files: readonly FixedFile[]): void {
  for (const file of files) {
    const served = new ServedFile(file);
    fastify.get(file.path, (request, reply) => served.send(request, reply));
  }
}
