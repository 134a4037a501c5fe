import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { isUuid, notFound } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, sendFile, uploadedFile, type UserError } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { keepRosters } from '../permissions.js';
import { ImportQueries } from './import.queries.js';
import { UploadRoster } from './upload-roster.js';

/** Files go by plain requests: the body is the file, its name stands in the address, the idempotency key in its header. */
@Controller('/files/roster')
export class RosterFileController {
  constructor(
    @Inject(UploadRoster) private readonly uploadRoster: UploadRoster,
    @Inject(ImportQueries) private readonly imports: ImportQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires(keepRosters)
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Query('engagement') engagementId: string,
    @Query('name') name: unknown,
    @Headers('idempotency-key') idempotencyKey: unknown,
    @Body() bytes: unknown,
  ): Promise<{ importId: string | null; errors: UserError[] }> {
    if (typeof engagementId !== 'string' || !isUuid(engagementId)) throw notFound();
    const file = uploadedFile({ name, idempotencyKey, bytes });
    const uploaded = await this.uploadRoster.run(viewer, { engagementId, ...file });
    return uploaded.ok ? { importId: uploaded.value.importId, errors: [] } : { importId: null, ...refused(uploaded.error) };
  }

  @Get('/:id/rejected.csv')
  @Requires(keepRosters)
  async rejected(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    const { name, text } = await this.imports.rejected(viewer, id);
    sendFile(reply, { name, type: 'csv', body: text });
  }
}
