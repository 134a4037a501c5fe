import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal } from '@cairn/kernel';
import { field, type FormFields, open, Requires, seeOther, sendPage } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityOptions } from '../identity.options.js';
import { isPageSeal, pageSeal } from '../pages/page-seal.js';
import { deviceFrom, tooOftenOn } from '../pages/pages.js';
import { SessionCookie } from '../session/session-cookie.js';
import { AskForSignIn } from './ask-for-sign-in.js';
import { FinishSignIn } from './finish-sign-in.js';
import { returnPath } from './return-path.rules.js';
import { linkPage, spentLinkPage, unknownLinkPage } from './sign-in.pages.js';
import { SignIns, type SignInState } from './sign-in.queries.js';

const about = (token: string): string => `sign-in-link ${token}`;

/** The link of a sign-in mail. Opening shows, pressing signs in. */
@Controller('/go/s')
export class SignInLinkController {
  constructor(
    @Inject(AskForSignIn) private readonly askForSignIn: AskForSignIn,
    @Inject(FinishSignIn) private readonly finish: FinishSignIn,
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  @Get('/:token')
  @Requires(open)
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.signIns.byToken(token);
    // Somebody who comes back to a link they have used is where it led already.
    if (asked?.status === 'USED' && request.viewer) return seeOther(reply, returnPath(asked.returnPath));
    this.page(reply, asked, token);
  }

  @Post('/:token')
  @Requires(open)
  async signIn(@Param('token') token: string, @Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.signIns.byToken(token);
    if (!asked || !isPageSeal(this.options.secretKey, about(token), field(form, 'seal'))) return this.page(reply, asked, token);
    try {
      const finished = await this.finish.withLink(token, deviceFrom(request, this.cookie.read(request)));
      if (finished.outcome !== 'SIGNED_IN') return this.page(reply, await this.signIns.byToken(token), token);
      this.cookie.set(reply, finished.token);
      seeOther(reply, finished.path);
    } catch (error) {
      this.page(reply, asked, token, tooOftenOn(reply, error));
    }
  }

  /** A new link, to the address that this one was sent to. */
  @Post('/:token/again')
  @Requires(open)
  async again(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asked = await this.signIns.byToken(token);
    if (!asked) return this.page(reply, null, token);
    try {
      const again = await this.askForSignIn.run({ email: asked.email, path: asked.returnPath, start: asked.start ?? undefined, ip: request.ip });
      if (again.ok) return seeOther(reply, `/sign-in/code?s=${again.value.signInId}`);
      this.page(reply, asked, token);
    } catch (error) {
      this.page(reply, asked, token, tooOftenOn(reply, error));
    }
  }

  private page(reply: FastifyReply, asked: SignInState | null, token: string, error?: Refusal): void {
    if (!asked) return sendPage(reply, unknownLinkPage(), 404);
    const seal = pageSeal(this.options.secretKey, about(token));
    // Five wrong codes close the code, not the link.
    if (asked.status === 'OPEN' || asked.status === 'EXHAUSTED') return sendPage(reply, linkPage({ asked, token, seal, error }), error ? 429 : 200);
    sendPage(reply, spentLinkPage({ asked, token, error }), error ? 429 : 410);
  }
}
