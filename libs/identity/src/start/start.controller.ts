import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { field, type FormFields, open, Requires, seeOther, sendPage } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityOptions } from '../identity.options.js';
import { tooOftenOn } from '../pages/pages.js';
import { unknownLinkPage } from '../sign-in/sign-in.pages.js';
import { AskToStart, type SignupInvitation } from './ask-to-start.js';
import { closedPage, spentStartPage, startPage, type StartForm } from './start.pages.js';
import { timeZoneScript } from './time-zone-script.js';

/** Starting a practice: open to everybody, or to whoever was invited to, as the installation says. */
@Controller()
export class StartController {
  constructor(
    @Inject(AskToStart) private readonly askToStart: AskToStart,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  @Get(timeZoneScript.path)
  @Requires(open)
  script(@Res() reply: FastifyReply): void {
    void reply.headers({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }).send(timeZoneScript.body);
  }

  @Get('/start')
  @Requires(open)
  show(@Res() reply: FastifyReply): void {
    if (this.options.signup !== 'open') return sendPage(reply, closedPage(this.options.signup), 403);
    sendPage(reply, startPage(this.form('/start')));
  }

  @Post('/start')
  @Requires(open)
  async ask(@Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.options.signup !== 'open') return sendPage(reply, closedPage(this.options.signup), 403);
    await this.take(this.form('/start', form), undefined, request, reply);
  }

  @Get('/start/:token')
  @Requires(open)
  async showInvited(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const invitation = await this.invited(token, reply);
    if (invitation) sendPage(reply, startPage({ ...this.form(`/start/${token}`), email: invitation.email, fixedEmail: true }));
  }

  @Post('/start/:token')
  @Requires(open)
  async askInvited(@Param('token') token: string, @Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const invitation = await this.invited(token, reply);
    if (invitation) await this.take({ ...this.form(`/start/${token}`, form), email: invitation.email, fixedEmail: true }, invitation.id, request, reply);
  }

  /** An invitation that holds; otherwise the page that says why not has been sent. */
  private async invited(token: string, reply: FastifyReply): Promise<SignupInvitation | undefined> {
    if (this.options.signup === 'closed') return void sendPage(reply, closedPage('closed'), 403);
    const invitation = await this.askToStart.invitation(token);
    if (!invitation) return void sendPage(reply, unknownLinkPage(), 404);
    if (invitation.status !== 'OPEN') return void sendPage(reply, spentStartPage({ status: invitation.status, createdAt: invitation.createdAt }), 410);
    return invitation;
  }

  private async take(shown: StartForm, invitationId: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      const asked = await this.askToStart.run({ ...shown, invitationId, ip: request.ip });
      if ('signInId' in asked) return seeOther(reply, `/sign-in/code?s=${asked.signInId}`);
      sendPage(reply, startPage({ ...shown, errors: asked.errors }), 422);
    } catch (error) {
      sendPage(reply, startPage({ ...shown, errors: [tooOftenOn(reply, error)] }), 429);
    }
  }

  private form(action: string, sent?: FormFields): StartForm {
    const text = (name: string): string => field(sent, name);
    return {
      action,
      name: text('name'),
      practiceName: text('practiceName'),
      email: text('email'),
      fixedEmail: false,
      timeZone: text('timeZone'),
      language: text('language') || 'en',
      errors: [],
    };
  }
}
