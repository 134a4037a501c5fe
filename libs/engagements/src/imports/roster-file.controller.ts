import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { AppError, isUuid, notFound } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, type UserError } from '@cairn/platform';
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
    @Query('name') name: string,
    @Headers('idempotency-key') idempotencyKey: string,
    @Body() bytes: unknown,
  ): Promise<{ importId: string | null; errors: UserError[] }> {
    if (typeof engagementId !== 'string' || !isUuid(engagementId)) throw notFound();
    if (typeof name !== 'string' || name === '' || name.length > 200)
      throw new AppError('BAD_USER_INPUT', 'Give the name of the file, in at most 200 characters.', { field: 'name' });
    if (typeof idempotencyKey !== 'string' || idempotencyKey.length < 8 || idempotencyKey.length > 100)
      throw new AppError('BAD_USER_INPUT', 'An idempotency key has 8 to 100 characters.', { field: 'idempotency-key' });
    if (!Buffer.isBuffer(bytes)) throw new AppError('BAD_USER_INPUT', 'Send the file itself as application/octet-stream.', { field: 'body' });
    const uploaded = await this.uploadRoster.run(viewer, { engagementId, name, bytes, idempotencyKey });
    return uploaded.ok ? { importId: uploaded.value.importId, errors: [] } : { importId: null, ...refused(uploaded.error) };
  }

  @Get('/:id/rejected.csv')
  @Requires(keepRosters)
  async rejected(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    const { name, text } = await this.imports.rejected(viewer, id);
    void reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="left-out.csv"; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(text);
  }
}
