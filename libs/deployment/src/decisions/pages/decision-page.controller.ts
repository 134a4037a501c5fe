import { Controller, Get, Header, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { Db, open, Requires } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AgreedAnswer } from '../../plans/agreed-answer.js';
import { confirmPage } from './confirm.page.js';
import { decidePage } from './decide.page.js';
import { sendPage } from '../../links/page-form.js';
import { Desk, type AtDesk } from './desk.js';
import { wholePlanPage } from './link.pages.js';
import { oneByOnePage } from './one-by-one.page.js';
import type { Page } from './page-frame.js';
import { recordPage } from './record.page.js';
import { seenSource } from './seen-script.js';
import { askPage, notMePage, someoneElsePage, takeBackPage } from './small-forms.pages.js';
import { statePage } from './state.pages.js';

/** What a mail's link shows. Every GET and HEAD only reads, however often and by whomever it is sent. */
@Controller('/go')
export class DecisionPageController {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Get('/seen.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  @Requires(open)
  seen(): string {
    return seenSource;
  }

  @Get('/d/:token')
  @Requires(open)
  show(@Param('token') token: string, @Query('sent') sent: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(token, request, reply, (at) => {
      const kept = sent !== undefined && /^[\w-]{1,100}$/.test(sent) ? sent : undefined;
      return at.view.stage === 'DECIDE' ? { ...decidePage(at), sent: kept } : statePage(at, undefined, kept);
    });
  }

  @Get('/d/:token/confirm')
  @Requires(open)
  confirm(@Param('token') token: string, @Query('code') code: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.whileOpen(token, request, reply, (at) => confirmPage(at, {}, code !== undefined));
  }

  @Get('/d/:token/one-by-one')
  @Requires(open)
  oneByOne(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.whileOpen(token, request, reply, (at) => oneByOnePage(at));
  }

  @Get('/d/:token/ask')
  @Requires(open)
  ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.whileOpen(token, request, reply, (at) => askPage(at));
  }

  @Get('/d/:token/someone-else')
  @Requires(open)
  someoneElse(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.whileOpen(token, request, reply, (at) => someoneElsePage(at));
  }

  @Get('/d/:token/not-me')
  @Requires(open)
  notMe(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.whileOpen(token, request, reply, (at) => notMePage(at));
  }

  @Get('/d/:token/take-back')
  @Requires(open)
  takeBack(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(token, request, reply, (at) => (at.view.signer.verdicts.length > 0 && at.view.stage !== 'IN_FORCE' ? takeBackPage(at) : statePage(at)));
  }

  @Get('/d/:token/record')
  @Requires(open)
  record(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(token, request, reply, (at) =>
      at.view.signer.verdicts.length > 0 ? recordPage(at) : at.view.stage === 'DECIDE' ? decidePage(at) : statePage(at),
    );
  }

  @Get('/d/:token/plan')
  @Requires(open)
  async plan(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const at = await this.desk.open(token, request, reply);
    if (!at) return;
    if (at.view.stage === 'NOT_ME' || at.view.stage === 'HANDED_OVER') return sendPage(reply, statePage(at));
    const plan = await this.db.read(at.who.scope, (tx) =>
      tx.row<{ parameters: AgreedAnswer[] }>(`select parameters from plan_version where practice_id = $1 and engagement_id = $2 and replaced_at is null`, [
        at.view.facts.set.engagementId,
      ]),
    );
    sendPage(reply, wholePlanPage(at, plan?.parameters ?? []));
  }

  private async answer(token: string, request: FastifyRequest, reply: FastifyReply, page: (at: AtDesk) => Page): Promise<void> {
    const at = await this.desk.open(token, request, reply);
    if (at) sendPage(reply, page(at));
  }

  /** Pages that only make sense while the signer can decide; afterwards the link shows how things stand. */
  private whileOpen(token: string, request: FastifyRequest, reply: FastifyReply, page: (at: AtDesk) => Page): Promise<void> {
    return this.answer(token, request, reply, (at) => (at.view.stage === 'DECIDE' ? page(at) : statePage(at)));
  }
}
