import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Refusal, Result } from '@cairn/kernel';
import { open, Requires } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { planSettings } from '../../settings/plan-settings.js';
import { DecisionCodes } from '../decision-codes.js';
import { DecisionLinks } from '../decision-links.js';
import type { Deciding } from '../deciding.js';
import { SignerActs } from '../signer-acts.js';
import type { Choice } from '../verdict.rules.js';
import { confirmPage } from './confirm.page.js';
import { decidePage } from './decide.page.js';
import { errorsOf, field, keyOf, seeOther, sendPage, type Form } from '../../links/page-form.js';
import { Desk, staleNotice, type AtDesk } from './desk.js';
import { expiredLinkPage, unknownLinkPage } from './link.pages.js';
import { choiceField, noteField, oneByOnePage } from './one-by-one.page.js';
import { base, type Page, type Refused } from './page-frame.js';
import { askPage, someoneElsePage } from './small-forms.pages.js';
import { statePage } from './state.pages.js';

type Act = (at: AtDesk, who: Deciding, key: string) => Promise<Result<unknown>>;
type Again = (at: AtDesk, refused: Refused) => Page;

/** What a mail's link decides: a person's own POST from a page that showed the words. The same form sent twice is one act. */
@Controller('/go/d/:token')
export class DecisionFormController {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(SignerActs) private readonly acts: SignerActs,
    @Inject(DecisionCodes) private readonly codes: DecisionCodes,
    @Inject(DecisionLinks) private readonly links: DecisionLinks,
  ) {}

  @Post('/approve')
  @Requires(open)
  approve(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const again: Again = (at, refused) => (refused.errors?.some((error) => error.field === 'code') ? confirmPage(at, refused, true) : decidePage(at, refused));
    return this.act({ token, form, request, reply, again, proven: true }, (at, who, idempotencyKey) => {
      // All that is theirs, also what they said before: so the same form twice is the same act.
      const verdicts = at.view.facts.sent.changes
        .filter((change) => at.view.signer.parameterKeys.includes(change.key))
        .map((change) => ({ parameterKey: change.key, choice: 'APPROVE' as const, textSha256: change.textSha256 }));
      return this.acts.decide.run(who, { idempotencyKey, changeSetId: at.link.changeSetId, verdicts });
    });
  }

  @Post('/decide')
  @Requires(open)
  decide(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const rename = (path: string): string =>
      path.replace(/^verdicts\.(.+?)(\.note)?$/u, (_, key: string, note?: string) => (note ? noteField(key) : choiceField(key)));
    return this.act(
      { token, form, request, reply, again: oneByOnePage, proven: true, rename, sent: (at) => `decide-${at.view.signer.id}-${at.view.facts.sent.revision}` },
      (at, who, idempotencyKey) => {
        const verdicts = at.view.facts.sent.changes.flatMap((change) => {
          const choice = field(form, choiceField(change.key)) as Choice;
          return choice === 'APPROVE' || choice === 'ASK_FOR_CHANGE'
            ? [
                {
                  parameterKey: change.key,
                  choice,
                  textSha256: change.textSha256,
                  note: choice === 'ASK_FOR_CHANGE' ? field(form, noteField(change.key)) : null,
                },
              ]
            : [];
        });
        return this.acts.decide.run(who, { idempotencyKey, changeSetId: at.link.changeSetId, verdicts });
      },
    );
  }

  @Post('/ask')
  @Requires(open)
  ask(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.act({ token, form, request, reply, again: askPage, sent: (at) => `ask-${at.view.signer.id}` }, (at, who, idempotencyKey) =>
      this.acts.ask.run(who, { idempotencyKey, changeSetId: at.link.changeSetId, question: field(form, 'question') }),
    );
  }

  @Post('/hand-over')
  @Requires(open)
  handOver(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.act(
      { token, form, request, reply, again: someoneElsePage, proven: true, sent: (at) => `hand-over-${at.view.signer.id}` },
      (at, who, idempotencyKey) =>
        this.acts.handOver.run(who, { idempotencyKey, changeSetId: at.link.changeSetId, name: field(form, 'name'), email: field(form, 'email') }),
    );
  }

  @Post('/not-me')
  @Requires(open)
  notMe(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.act({ token, form, request, reply, again: decidePage }, (at, who, idempotencyKey) =>
      this.acts.notMe.run(who, { idempotencyKey, changeSetId: at.link.changeSetId }),
    );
  }

  @Post('/take-back')
  @Requires(open)
  takeBack(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.act({ token, form, request, reply, again: decidePage }, (at, who, idempotencyKey) =>
      this.acts.takeBack.run(who, { idempotencyKey, changeSetId: at.link.changeSetId }),
    );
  }

  @Post('/code')
  @Requires(open)
  async code(@Param('token') token: string, @Body() form: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const at = await this.desk.open(token, request, reply);
    if (!at) return;
    if (at.view.stage === 'DECIDE' && this.desk.isFresh(at, form)) await this.codes.send(at.link, at.view);
    seeOther(reply, `${base(token)}/confirm?code=sent`);
  }

  /** The one thing that a link which has run out still does. */
  @Post('/new-link')
  @Requires(open)
  async newLink(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const at = await this.desk.find(token, request);
    if (!at) return sendPage(reply, unknownLinkPage(), 404);
    await this.links.renew(at.link, at.view);
    sendPage(reply, expiredLinkPage(at, true));
  }

  /** A person looked. Answered with nothing, also when the link leads nowhere. */
  @Post('/seen')
  @HttpCode(204)
  @Requires(open)
  async seen(@Param('token') token: string): Promise<void> {
    const link = await this.links.open(token);
    if (link && !link.expired) await this.links.seen(link);
  }

  private async act(
    of: {
      token: string;
      form: Form;
      request: FastifyRequest;
      reply: FastifyReply;
      again: Again;
      proven?: boolean;
      rename?: (path: string) => string;
      sent?: (at: AtDesk) => string;
    },
    act: Act,
  ): Promise<void> {
    const { token, form, request, reply, again } = of;
    const at = await this.desk.open(token, request, reply);
    if (!at) return;
    const typed = Object.fromEntries(Object.keys(form ?? {}).map((name) => [name, field(form, name)]));
    if (!this.desk.isFresh(at, form)) return sendPage(reply, at.view.stage === 'DECIDE' ? again(at, { errors: [staleNotice], typed }) : statePage(at), 409);
    const refuse = async (error: Refusal): Promise<void> => {
      // As it stands by now: perhaps somebody else was faster.
      const now = (await this.desk.find(token, request)) ?? at;
      sendPage(reply, now.view.stage === 'DECIDE' ? again(now, { errors: errorsOf(error, of.rename), typed }) : statePage(now, error.message), 422);
    };
    const who = of.proven ? await this.proven(at, form) : { ok: true as const, value: at.who };
    if (!who.ok) return refuse(who.error);
    const done = await act(at, who.value, keyOf(form));
    if (!done.ok) return refuse(done.error);
    seeOther(reply, base(token) + (of.sent ? `?sent=${of.sent(at)}` : ''));
  }

  /** With the code, where the practice asks for one. */
  private async proven({ link, view, who }: AtDesk, form: Form): Promise<Result<Deciding>> {
    if (!planSettings(view.facts.settings).asksCode) return { ok: true, value: who };
    const right = await this.codes.check(link, field(form, 'code'));
    return right.ok ? { ok: true, value: { ...who, via: 'MAIL_LINK_AND_CODE' } } : right;
  }
}
