import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { addDays, AppError, type Day, type Refusal, type Result } from '@cairn/kernel';
import { open, Requires } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorsOf, field, keyOf, seeOther, sendPage, type Form } from '../../links/page-form.js';
import { unknownLinkPage } from '../../decisions/pages/link.pages.js';
import { AnswerConsent } from '../answer-consent.js';
import { ChangeConsent } from '../change-consent.js';
import { consentLevels, type ConsentLevel } from '../consent-levels.rules.js';
import { ConsentLinks } from '../consent-links.js';
import { askedPage } from './asked.page.js';
import { ConsentDesk, type AtConsentDesk } from './consent-desk.js';
import { expiredConsentLinkPage } from './consent-links.pages.js';
import { base, type Page, type Refused } from './consent-page.js';
import { changePage, standsPage, withdrawPage } from './stands.page.js';

type Again = (at: AtConsentDesk, refused: Refused) => Page;

interface Sent {
  readonly token: string;
  readonly form: Form;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const stale = { message: 'Nothing was sent: this page had been open for long, or things have changed since. Look again, then repeat it.' };

/** What the mail's link about consent shows and does. Every GET only reads, however often and by whomever it is sent. */
@Controller('/go/c/:token')
export class ConsentPageController {
  constructor(
    @Inject(ConsentDesk) private readonly desk: ConsentDesk,
    @Inject(AnswerConsent) private readonly answers: AnswerConsent,
    @Inject(ChangeConsent) private readonly changes: ChangeConsent,
    @Inject(ConsentLinks) private readonly links: ConsentLinks,
  ) {}

  @Get('/')
  @Requires(open)
  show(@Param('token') token: string, @Query('sent') sent: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const kept = sent !== undefined && /^[\w-]{1,100}$/.test(sent) ? sent : undefined;
    return this.page(token, request, reply, (at) =>
      at.request ? { ...askedPage({ ...at, request: at.request }), sent: kept } : standsPage(at, undefined, kept),
    );
  }

  @Get('/stands')
  @Requires(open)
  stands(@Param('token') token: string, @Query('sent') sent: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(token, request, reply, (at) => standsPage(at, undefined, sent !== undefined && /^[\w-]{1,100}$/.test(sent) ? sent : undefined));
  }

  @Get('/change')
  @Requires(open)
  change(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(token, request, reply, (at) => changePage(at));
  }

  @Get('/withdraw')
  @Requires(open)
  withdraw(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.page(token, request, reply, (at) => withdrawPage(at));
  }

  @Post('/answer')
  @Requires(open)
  sendAnswer(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const again: Again = (at, refused) => (at.request ? askedPage({ ...at, request: at.request }, refused) : standsPage(at, refused.errors?.[0]?.message));
    return this.act({ token, form, request, reply }, again, async (at, idempotencyKey) => {
      const level = levelIn(form);
      if (!level) return chooseFirst;
      const asked = at.facts.requests.find((one) => one.id === field(form, 'request'));
      if (!asked) return { ok: false, error: { code: 'CONSENT_STALE', ...stale } };
      const ends: Record<string, Day | null> = { OPEN: null, ASKED: asked.until, YEAR: addDays(at.facts.today, 365) };
      const until = ends[field(form, 'until')] ?? null;
      return this.answers.run(at.who, { idempotencyKey, requestId: asked.id, level, until: level === 'NONE' ? null : until, note: field(form, 'note') });
    });
  }

  @Post('/change')
  @Requires(open)
  sendChange(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.act({ token, form, request, reply }, changePage, async (at, idempotencyKey) => {
      const level = levelIn(form);
      if (!level) return chooseFirst;
      return this.changes.change(at.who, { idempotencyKey, clientId: at.link.clientId, version: versionIn(form), level, note: field(form, 'note') });
    });
  }

  @Post('/withdraw')
  @Requires(open)
  sendWithdrawal(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.act({ token, form, request, reply }, withdrawPage, (at, idempotencyKey) => {
      const chosen = field(form, 'consentId');
      const consentId = at.facts.acts.some((one) => one.id === chosen) ? chosen : null;
      return this.changes.withdraw(at.who, { idempotencyKey, clientId: at.link.clientId, version: versionIn(form), consentId, note: field(form, 'note') });
    });
  }

  /** The one thing that a link which has run out still does. */
  @Post('/new-link')
  @Requires(open)
  async newLink(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const at = await this.desk.find(token, request);
    if (!at) return sendPage(reply, unknownLinkPage(), 404);
    await this.links.renew(at.link);
    sendPage(reply, expiredConsentLinkPage(at, true));
  }

  private async page(token: string, request: FastifyRequest, reply: FastifyReply, page: (at: AtConsentDesk) => Page): Promise<void> {
    const at = await this.desk.open(token, request, reply);
    if (at) sendPage(reply, page(at));
  }

  private async act({ token, form, request, reply }: Sent, again: Again, act: (at: AtConsentDesk, key: string) => Promise<Result<unknown>>): Promise<void> {
    const at = await this.desk.open(token, request, reply);
    if (!at) return;
    const typed = Object.fromEntries(Object.keys(form ?? {}).map((name) => [name, field(form, name)]));
    if (!this.desk.isFresh(at, form)) return sendPage(reply, again(at, { errors: [stale], typed }), 409);
    const refuse = async (error: Refusal, status: number): Promise<void> => {
      // As it stands by now: perhaps another client lead was faster.
      sendPage(reply, again((await this.desk.find(token, request)) ?? at, { errors: errorsOf(error), typed }), status);
    };
    try {
      const done = await act(at, keyOf(form));
      if (!done.ok) return await refuse(done.error, 422);
      seeOther(reply, `${base(token)}/stands`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
      await refuse({ code: 'CONFLICT', message: stale.message }, 409);
    }
  }
}

const levelIn = (form: Form): ConsentLevel | undefined => consentLevels.find((level) => level === field(form, 'level'));
const versionIn = (form: Form): number => Number.parseInt(field(form, 'version'), 10) || 0;
const chooseFirst: Result<unknown> = { ok: false, error: { code: 'CONSENT_ANSWER_MISSING', field: 'level', message: 'Choose your answer.' } };
