import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { isUuid, notFound } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, uploadedFile, type UserError } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { RoundFiles } from '../assignments/round-files.js';
import { learnOneself } from '../certification.permissions.js';
import { FileReaders } from './file-readers.js';
import { sendKeptFile } from './send-kept-file.js';

/** Files go by plain requests: in as the body itself, out as attachments. */
@Controller('/files/certification')
export class CertificationFileController {
  constructor(
    @Inject(RoundFiles) private readonly rounds: RoundFiles,
    @Inject(FileReaders) private readonly files: FileReaders,
  ) {}

  /** Adds a file to the answer of an assignment that is being written. */
  @Post()
  @HttpCode(200)
  @Requires(learnOneself)
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
    @Headers('idempotency-key') idempotencyKey: unknown,
    @Body() bytes: unknown,
  ): Promise<{ fileId: string | null; errors: UserError[] }> {
    const itemId = query['assignment'];
    if (typeof itemId !== 'string' || !isUuid(itemId)) throw notFound();
    const added = await this.rounds.add(viewer, itemId, uploadedFile({ name: query['name'], idempotencyKey, bytes }));
    return added.ok ? { fileId: added.value.fileId, errors: [] } : { fileId: null, ...refused(added.error) };
  }

  @Get('/:id')
  @Requires(signedIn)
  async take(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    sendKeptFile(reply, await this.files.read(viewer, id));
  }
}
