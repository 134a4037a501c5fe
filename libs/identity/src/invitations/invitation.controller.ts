import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal } from '@cairn/kernel';
import { field, type FormFields, open, Requires, seeOther, sendPage } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IdentityOptions } from '../identity.options.js';
import { isPageSeal, pageSeal } from '../pages/page-seal.js';
import { deviceFrom, tooOftenOn } from '../pages/pages.js';
import { SessionCookie } from '../session/session-cookie.js';
import { unknownLinkPage } from '../sign-in/sign-in.pages.js';
import { Viewer } from '../viewer/viewer.js';
import { AcceptInvitation } from './accept-invitation.js';
import { invitationPage, invitationSentPage, spentInvitationPage } from './invitation.pages.js';
import { Invitations, type InvitationState } from './invitations.queries.js';
import { RenewInvitation } from './renew-invitation.js';

const about = (token: string): string => `invitation ${token}`;

/** The link of an invitation. Opening shows who asks whom to what; pressing accepts and signs in. */
@Controller('/invitation')
export class InvitationController {
  constructor(
    @Inject(AcceptInvitation) private readonly accept: AcceptInvitation,
    @Inject(RenewInvitation) private readonly renew: RenewInvitation,
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(IdentityOptions) private readonly options: IdentityOptions,
  ) {}

  @Get('/:token')
  @Requires(open)
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const invitation = await this.invitations.byToken(token);
    if (invitation?.status === 'USED' && request.viewer instanceof Viewer && request.viewer.personId === invitation.personId)
      return seeOther(reply, invitation.clientSlug === null ? '/' : `/c/${invitation.clientSlug}`);
    this.page(request, reply, invitation, token);
  }

  @Post('/:token')
  @Requires(open)
  async take(@Param('token') token: string, @Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const invitation = await this.invitations.byToken(token);
    if (!invitation || !isPageSeal(this.options.secretKey, about(token), field(form, 'seal'))) return this.page(request, reply, invitation, token);
    try {
      const accepted = await this.accept.run(token, deviceFrom(request, this.cookie.read(request)));
      if (accepted.outcome !== 'SIGNED_IN') return this.page(request, reply, await this.invitations.byToken(token), token);
      this.cookie.set(reply, accepted.token);
      seeOther(reply, accepted.path);
    } catch (error) {
      this.page(request, reply, invitation, token, tooOftenOn(reply, error));
    }
  }

  @Post('/:token/again')
  @Requires(open)
  async again(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const invitation = await this.invitations.byToken(token);
    try {
      if (invitation && (await this.renew.run(token, { ip: request.ip }))) return sendPage(reply, invitationSentPage(invitation));
      this.page(request, reply, invitation, token);
    } catch (error) {
      this.page(request, reply, invitation, token, tooOftenOn(reply, error));
    }
  }

  private page(request: FastifyRequest, reply: FastifyReply, invitation: InvitationState | null, token: string, error?: Refusal): void {
    if (!invitation) return sendPage(reply, unknownLinkPage(), 404);
    if (invitation.status !== 'OPEN') return sendPage(reply, spentInvitationPage({ invitation, token, error }), error ? 429 : 410);
    const viewer = request.viewer instanceof Viewer && request.viewer.facts.accountId !== invitation.accountId ? request.viewer : undefined;
    sendPage(
      reply,
      invitationPage({ invitation, token, seal: pageSeal(this.options.secretKey, about(token)), signedInAs: viewer?.name, error }),
      error ? 429 : 200,
    );
  }
}
