import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { AppError, isUuid, notFound } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, sendFile, uploadedFile, type UserError } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { writeOkrs } from '../okrs.permissions.js';
import { ExportOkrs, type ExportAsked } from './export-okrs.js';
import { OkrImportQueries } from './okr-import.queries.js';
import { UploadOkrSheet } from './upload-okr-sheet.js';

const levels = ['ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL'] as const;

const idOrNull = (value: unknown): string | null => {
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string' || !isUuid(value)) throw notFound();
  return value;
};

/** One of these words, or the first where nothing is said. Throws BAD_USER_INPUT. */
function oneOf<T extends string>(words: readonly [T, ...T[]], value: unknown, field: string): T {
  if (value === undefined || value === '') return words[0];
  const found = words.find((word) => word === value);
  if (!found) throw new AppError('BAD_USER_INPUT', `Say ${words.join(' or ')}.`, { field });
  return found;
}

/** Sheets go by plain requests, out as attachments, in as the body itself. */
@Controller('/files/okrs')
export class OkrFileController {
  constructor(
    @Inject(UploadOkrSheet) private readonly uploadSheet: UploadOkrSheet,
    @Inject(ExportOkrs) private readonly exportOkrs: ExportOkrs,
    @Inject(OkrImportQueries) private readonly imports: OkrImportQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @Requires(writeOkrs)
  async upload(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
    @Headers('idempotency-key') idempotencyKey: unknown,
    @Body() bytes: unknown,
  ): Promise<{ importId: string | null; errors: UserError[] }> {
    const [cycleId, teamId] = [idOrNull(query['cycle']), idOrNull(query['team'])];
    if (cycleId === null) throw notFound();
    const uploaded = await this.uploadSheet.run(viewer, { cycleId, teamId, ...uploadedFile({ name: query['name'], idempotencyKey, bytes }) });
    return uploaded.ok ? { importId: uploaded.value.importId, errors: [] } : { importId: null, ...refused(uploaded.error) };
  }

  @Get('/export')
  @Requires(writeOkrs)
  async take(@CurrentViewer() viewer: Viewer, @Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const [cycleId, teamId] = [idOrNull(query['cycle']), idOrNull(query['team'])];
    if (cycleId === null) throw notFound();
    const level = query['level'] === undefined || query['level'] === '' ? null : oneOf(levels, query['level'], 'level');
    const asked: ExportAsked = {
      ...{ cycleId, teamId, level },
      format: oneOf(['xlsx', 'csv'], query['format'], 'format'),
      columns: oneOf(['ours', 'theirs'], query['columns'], 'columns'),
    };
    sendFile(reply, await this.exportOkrs.run(viewer, asked));
  }

  @Get('/:id/rejected.csv')
  @Requires(writeOkrs)
  async rejected(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    const { name, text } = await this.imports.rejected(viewer, id);
    sendFile(reply, { name, type: 'csv', body: text });
  }
}
