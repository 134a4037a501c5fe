import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { dayIn, isUuid, notFound, type Refusal, type Result } from '@cairn/kernel';
import { Db, field, type FormFields, open, Requires, seeOther, sendPage, uploadedFile } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApplyDoor } from './apply-door.js';
import { ApplyLimits } from './apply-limits.js';
import { writePage } from './apply.pages.js';
import type { OwnApplication } from './apply.facts.js';
import { overPage, trackerPage } from './tracker.pages.js';
import type { Own } from './own-act.js';
import { OwnTalk } from './own-talk.js';
import { WriteApplication } from './write-application.js';

const answersIn = (form: FormFields): Record<string, string> =>
  Object.fromEntries(
    Object.keys(form)
      .filter((name) => name.startsWith('q-'))
      .slice(0, 40)
      .map((name) => [name.slice(2), field(form, name, 8_000)]),
  );

/** One's own application, by the secret in the address of its pages. Reading decides nothing: every act is a form that is sent. */
@Controller('/apply/a/:token')
export class OwnApplicationController {
  constructor(
    @Inject(ApplyDoor) private readonly door: ApplyDoor,
    @Inject(WriteApplication) private readonly write: WriteApplication,
    @Inject(OwnTalk) private readonly ownTalk: OwnTalk,
    @Inject(ApplyLimits) private readonly limits: ApplyLimits,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Get()
  @Requires(open)
  async show(@Param('token') token: string, @Query('saved') saved: unknown, @Res() reply: FastifyReply): Promise<void> {
    const own = await this.opened(token, reply);
    if (own) this.send(reply, own, token, [], { saved: saved === '1' });
  }

  @Post()
  @Requires(open)
  async answer(@Param('token') token: string, @Body() form: FormFields, @Res() reply: FastifyReply): Promise<void> {
    const own = await this.opened(token, reply);
    if (!own) return;
    const of = ownOf(own);
    const remove = field(form, 'remove');
    if (remove !== '') {
      await this.write.save(of, answersIn(form));
      if (isUuid(remove)) await this.write.removeFile(of, remove);
      return seeOther(reply, `/apply/a/${token}`);
    }
    if (field(form, 'act') !== 'hand-in') {
      const kept = await this.write.save(of, answersIn(form));
      return kept.ok ? seeOther(reply, `/apply/a/${token}?saved=1`) : seeOther(reply, `/apply/a/${token}`);
    }
    const { errors } = await this.write.handIn(of, answersIn(form));
    if (errors.length === 0) return seeOther(reply, `/apply/a/${token}`);
    this.send(reply, (await this.door.own(of)) ?? own, token, errors, { status: 422 });
  }

  @Post('/accept')
  @Requires(open)
  accept(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    return this.act(token, reply, (of) => this.write.accept(of));
  }

  @Post('/turn-down')
  @Requires(open)
  turnDown(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    return this.act(token, reply, (of) => this.write.turnDown(of));
  }

  @Post('/withdraw')
  @Requires(open)
  withdraw(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    return this.act(token, reply, (of) => this.write.withdraw(of));
  }

  @Post('/talk')
  @Requires(open)
  talk(@Param('token') token: string, @Body() form: FormFields, @Res() reply: FastifyReply): Promise<void> {
    const slot = field(form, 'slot');
    const missing: Result<never> = { ok: false, error: { code: 'TALK_MISSING', field: 'slot', message: 'Choose a time.' } };
    return this.act(token, reply, (of) => (isUuid(slot) ? this.ownTalk.book(of, slot) : Promise.resolve(missing)));
  }

  @Post('/talk/give-back')
  @Requires(open)
  giveTalkBack(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    return this.act(token, reply, (of) => this.ownTalk.giveBack(of));
  }

  /** A file, sent as it is chosen. */
  @Post('/files')
  @HttpCode(200)
  @Requires(open)
  async upload(
    @Param('token') token: string,
    @Query('name') name: unknown,
    @Headers('idempotency-key') idempotencyKey: unknown,
    @Body() bytes: unknown,
    @Req() request: FastifyRequest,
  ): Promise<{ id?: string; errors: readonly { message: string }[] }> {
    await this.limits.demand({ ip: request.ip });
    const found = await this.door.find(token);
    if (!found || found.expired) throw notFound();
    const added = await this.write.addFile(found, uploadedFile({ name, idempotencyKey, bytes }));
    return added.ok ? { id: added.value.fileId, errors: [] } : { errors: [{ message: added.error.message }] };
  }

  private async act(token: string, reply: FastifyReply, work: (own: Own) => Promise<Result<unknown>>): Promise<void> {
    const own = await this.opened(token, reply);
    if (!own) return;
    const done = await work(ownOf(own));
    if (done.ok) return seeOther(reply, `/apply/a/${token}`);
    this.send(reply, (await this.door.own(ownOf(own))) ?? own, token, [done.error], { status: 422 });
  }

  private send(reply: FastifyReply, own: OwnApplication, token: string, errors: readonly Refusal[], { status = 200, saved = false }): void {
    const now = this.db.now();
    const reading = { token, today: dayIn(own.programme.timeZone, now), now, errors };
    sendPage(reply, own.status === 'DRAFT' ? writePage(own, token, errors, saved) : trackerPage(own, reading), status);
  }

  /** The application that the secret opens; otherwise the page that says why not has been sent. */
  private async opened(token: string, reply: FastifyReply): Promise<OwnApplication | undefined> {
    const found = await this.door.find(token);
    const own = found ? await this.door.own(found) : undefined;
    if (!found || !own) return void sendPage(reply, overPage(null), 404);
    if (found.expired) return void sendPage(reply, overPage(own.programme.code), 410);
    return own;
  }
}

const ownOf = (own: OwnApplication): Own => ({ practiceId: own.practiceId, applicationId: own.id });
