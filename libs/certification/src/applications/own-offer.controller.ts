import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { isUuid } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, Requires, seeOther, sendPage, signedIn } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { CertificationOptions } from '../certification.options.js';
import { applicationToken } from './application-token.js';
import { overPage } from './tracker.pages.js';

/** Whoever is signed in comes to their own application without looking for the mail with its link: the address of both is the same. */
@Controller('/apply/own')
export class OwnOfferController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  @Get('/:application')
  @Requires(signedIn)
  async open(@CurrentViewer() viewer: Viewer, @Param('application') application: string, @Res() reply: FastifyReply): Promise<void> {
    const own = isUuid(application)
      ? await this.db.readRow(
          viewer,
          `select from application a join person p on p.practice_id = $1 and p.id = $3 and p.email = a.email where a.practice_id = $1 and a.id = $2`,
          [application, viewer.personId],
        )
      : undefined;
    if (!own) return sendPage(reply, overPage(null), 404);
    seeOther(reply, `/apply/a/${applicationToken(this.options.secretKey, application)}`);
  }
}
