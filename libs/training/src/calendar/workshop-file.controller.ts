import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { isUuid, notFound } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, sendFile, signedIn } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { WorkshopFileQueries } from './workshop-file.queries.js';

/** One workshop for a calendar. The session opens it and no secret address, so that it ends with the right to see the workshop. */
@Controller('/calendar/workshops')
export class WorkshopFileController {
  constructor(@Inject(WorkshopFileQueries) private readonly files: WorkshopFileQueries) {}

  @Get('/:file')
  @Requires(signedIn)
  async read(@CurrentViewer() viewer: Viewer, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const id = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
    if (!isUuid(id)) throw notFound();
    const { title, calendar } = await this.files.read(viewer, id);
    sendFile(reply, { name: `${title}.ics`, type: 'ics', body: calendar });
  }
}
