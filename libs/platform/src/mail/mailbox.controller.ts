import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import { themeScriptHash } from '@cairn/look';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { open, Requires } from '../graphql/doors/permission.js';
import { Mailbox } from './mailbox.js';
import { comesFromHere } from './mailbox.policy.js';
import { mailboxPage, mailPage } from './mailbox.pages.js';

// Mails carry their look on every element, so inline styles are allowed; scripts are not, but the look's own.
const policy = `default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; script-src 'self' ${themeScriptHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const sent = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('content-security-policy', policy)
    .send(page);

/** The mails of an installation without a mail server, for whoever sits at it. To everybody else there is nothing here. */
@Controller('mailbox')
export class MailboxController {
  constructor(@Inject(Mailbox) private readonly mailbox: Mailbox) {}

  @Get()
  @Requires(open)
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    demandHere(request);
    return sent(reply, mailboxPage(await this.mailbox.list()));
  }

  @Get(':practiceId/:id')
  @Requires(open)
  async mail(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('practiceId') practiceId: string,
    @Param('id') id: string,
    @Query('as') as?: string,
  ): Promise<FastifyReply> {
    demandHere(request);
    return sent(reply, mailPage(await this.mailbox.mail(practiceId, id), as === 'text' ? 'text' : 'html'));
  }
}

function demandHere(request: FastifyRequest): void {
  if (!comesFromHere(request.socket.remoteAddress, request.headers)) throw notFound();
}
