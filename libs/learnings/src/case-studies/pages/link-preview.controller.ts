import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { byLink, ConsentLinks } from '@cairn/deployment';
import { Db, open, Requires, sendPage } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedStudy } from './asked-study.js';
import { previewPage, unknownPage } from './study-pages.js';

/** What the mail's link about consent shows of a text as it would look. Reads only; it decides nothing. */
@Controller('/go/c/:token/preview')
export class LinkPreviewController {
  constructor(
    @Inject(ConsentLinks) private readonly links: ConsentLinks,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Get()
  @Requires(open)
  async show(@Param('token') token: string, @Query('request') request: unknown, @Req() from: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    void reply.header('referrer-policy', 'no-referrer');
    const link = await this.links.open(token);
    if (!link || link.expired) return sendPage(reply, unknownPage(), 404);
    const requestId = typeof request === 'string' ? request : (link.requestId ?? '');
    const study = await this.db.read(byLink(link, { ip: from.ip, agent: null }).scope, (tx) => askedStudy(tx, requestId));
    if (study?.clientId !== link.clientId) return sendPage(reply, unknownPage(), 404);
    sendPage(reply, previewPage({ ...study, asked: true }));
  }
}
