import { Controller, Get, Inject, Param, ParseIntPipe, Res } from '@nestjs/common';
import { isUuid, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { renderPage } from '@cairn/look';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { VersionQueries } from '../plans/version.queries.js';
import { charterPage } from './charter.page.js';

/** A plan on two pages of paper, for the wall and for the file. */
@Controller('/print/plan')
export class CharterController {
  constructor(@Inject(VersionQueries) private readonly versions: VersionQueries) {}

  @Get('/:engagementId/:number')
  @Requires(signedIn)
  async print(
    @CurrentViewer() viewer: Viewer,
    @Param('engagementId') engagementId: string,
    @Param('number', ParseIntPipe) number: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(engagementId) || number > 100_000) throw notFound();
    const version = await this.versions.whole(viewer, { engagementId, number });
    void reply.headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(renderPage(charterPage(version)));
  }
}
