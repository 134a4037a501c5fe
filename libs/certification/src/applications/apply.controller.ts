import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AppError, dayIn, type Refusal } from '@cairn/kernel';
import { maskedAddress } from '@cairn/identity';
import { Db, field, type FormFields, open, Requires, sendPage } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApplyDoor } from './apply-door.js';
import { applyScript } from './apply-script.js';
import { linkSentPage, programmePage } from './apply.pages.js';
import { BeginApplication } from './begin-application.js';
import { noPage } from './tracker.pages.js';

/** The public page of a programme, and where an application begins. Works without scripts and without signing in. */
@Controller()
export class ApplyController {
  constructor(
    @Inject(ApplyDoor) private readonly door: ApplyDoor,
    @Inject(BeginApplication) private readonly begin: BeginApplication,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Get(applyScript.path)
  @Requires(open)
  script(@Res() reply: FastifyReply): void {
    void reply.headers({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }).send(applyScript.body);
  }

  @Get('/apply/:code')
  @Requires(open)
  async show(@Param('code') code: string, @Query('source') source: unknown, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.door.page(code);
    if (!page) return sendPage(reply, noPage(), 404);
    const blank = { name: '', email: '', source: typeof source === 'string' ? source.slice(0, 40) : '', errors: [] };
    sendPage(reply, programmePage(page, dayIn(page.timeZone, this.db.now()), blank));
  }

  @Post('/apply/:code')
  @Requires(open)
  async start(@Param('code') code: string, @Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = await this.door.page(code);
    if (!page) return sendPage(reply, noPage(), 404);
    const asked = { name: field(form, 'name'), email: field(form, 'email'), source: field(form, 'source') };
    const again = (errors: readonly Refusal[], status: number): void =>
      sendPage(reply, programmePage(page, dayIn(page.timeZone, this.db.now()), { ...asked, errors }), status);
    try {
      const begun = await this.begin.run(page, { ...asked, ip: request.ip });
      if (!begun.ok) return again([begun.error], 422);
      sendPage(reply, linkSentPage(page, maskedAddress(begun.value.email)));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'TOO_MANY_REQUESTS') throw error;
      void reply.header('retry-after', String(error.details['retryAfterSeconds']));
      again([{ code: error.code, message: error.message }], 429);
    }
  }
}
