import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { isUuid } from '@cairn/kernel';
import { field, type FormFields, open, Requires, seeOther, sendPage } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityOptions } from '../identity.options.js';
import { deviceFrom, tooOftenOn } from '../pages/pages.js';
import { SessionCookie } from '../session/session-cookie.js';
import { AskForSignIn } from './ask-for-sign-in.js';
import { FinishSignIn } from './finish-sign-in.js';
import { returnPath } from './return-path.rules.js';
import { codePage, signInPage, unknownLinkPage } from './sign-in.pages.js';
import { SignIns } from './sign-in.queries.js';

/** Signing in by mail: the address, then the code. Works without scripts. */
@Controller('/sign-in')
export class SignInController {
  constructor(
    @Inject(AskForSignIn) private readonly askForSignIn: AskForSignIn,
    @Inject(FinishSignIn) private readonly finish: FinishSignIn,
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  @Get()
  @Requires(open)
  show(@Query('next') next: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const path = returnPath(typeof next === 'string' ? next : '');
    if (request.viewer) return seeOther(reply, path);
    sendPage(reply, signInPage({ next: path, mayStart: this.options.signup === 'open' }));
  }

  @Post()
  @Requires(open)
  async ask(@Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [email, next] = [field(form, 'email'), returnPath(field(form, 'next'))];
    const page = { email, next, mayStart: this.options.signup === 'open' };
    try {
      const asked = await this.askForSignIn.run({ email, path: next, ip: request.ip });
      if (asked.ok) return seeOther(reply, `/sign-in/code?s=${asked.value.signInId}`);
      sendPage(reply, signInPage({ ...page, error: asked.error }), 422);
    } catch (error) {
      sendPage(reply, signInPage({ ...page, error: tooOftenOn(reply, error) }), 429);
    }
  }

  @Get('/code')
  @Requires(open)
  async showCode(@Query('s') s: unknown, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.asked(s);
    if (!asked) return sendPage(reply, unknownLinkPage(), 404);
    sendPage(reply, codePage({ asked }));
  }

  @Post('/code')
  @Requires(open)
  async enter(@Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.asked(field(form, 's'));
    if (!asked) return sendPage(reply, unknownLinkPage(), 404);
    try {
      const finished = await this.finish.withCode(asked.id, field(form, 'code'), deviceFrom(request, this.cookie.read(request)));
      if (finished.outcome !== 'SIGNED_IN') return sendPage(reply, codePage({ asked, outcome: finished.outcome }), 422);
      this.cookie.set(reply, finished.token);
      seeOther(reply, finished.path);
    } catch (error) {
      sendPage(reply, codePage({ asked, error: tooOftenOn(reply, error) }), 429);
    }
  }

  /** Another mail, to the same address, for the same page. */
  @Post('/again')
  @Requires(open)
  async again(@Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.asked(field(form, 's'));
    if (!asked) return sendPage(reply, unknownLinkPage(), 404);
    try {
      const again = await this.askForSignIn.run({ email: asked.email, path: asked.returnPath, start: asked.start ?? undefined, ip: request.ip });
      if (again.ok) return seeOther(reply, `/sign-in/code?s=${again.value.signInId}`);
      sendPage(reply, codePage({ asked, error: again.error }), 422);
    } catch (error) {
      sendPage(reply, codePage({ asked, error: tooOftenOn(reply, error) }), 429);
    }
  }

  private async asked(id: unknown): Promise<Awaited<ReturnType<SignIns['byId']>>> {
    return typeof id === 'string' && isUuid(id) ? this.signIns.byId(id) : null;
  }
}
