import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { AppError, isUuid, type Refusal } from '@cairn/kernel';
import { Db, field, open, Requires, sendPage, systemScope, type FormFields } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CertificationOptions } from '../certification.options.js';
import { AskToJoin } from './ask-to-join.js';
import { directory, everybody, publicProfile, type Directory } from './network.facts.js';
import { askedPage, askPage, type Asked } from './join.pages.js';
import { directoryPage, noNetwork, profilePage } from './network.pages.js';

/** The coaches of a practice for strangers: no sign-in, no script. What is taken back or no longer in force is gone with the next look. */
@Controller('/p/:practiceId/coaches')
export class NetworkController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AskToJoin) private readonly asking: AskToJoin,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  @Get()
  @Requires(open)
  async list(@Param('practiceId') practiceId: string, @Query() asked: FormFields, @Res() reply: FastifyReply): Promise<void> {
    const search = { language: field(asked, 'language'), region: field(asked, 'region'), industry: field(asked, 'industry') };
    const found = await this.find(practiceId, search);
    return found ? sendPage(reply, directoryPage(practiceId, found, search)) : sendPage(reply, noNetwork(), 404);
  }

  @Get('/join')
  @Requires(open)
  async ask(@Param('practiceId') practiceId: string, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.find(practiceId);
    if (!found?.door.takesRequests) return sendPage(reply, noNetwork(), 404);
    sendPage(reply, askPage(practiceId, found, { name: '', email: '', words: '', errors: [] }));
  }

  @Post('/join')
  @Requires(open)
  async join(@Param('practiceId') practiceId: string, @Body() form: FormFields, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.find(practiceId);
    if (!found?.door.takesRequests) return sendPage(reply, noNetwork(), 404);
    const asked: Omit<Asked, 'errors'> = { name: field(form, 'name'), email: field(form, 'email'), words: field(form, 'words') };
    const again = (errors: readonly Refusal[], status: number): void => sendPage(reply, askPage(practiceId, found, { ...asked, errors }), status);
    try {
      const done = await this.asking.run(practiceId.toLowerCase(), { ...asked, ip: request.ip });
      return done.ok ? sendPage(reply, askedPage(practiceId, found)) : again([done.error], 422);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'TOO_MANY_REQUESTS') throw error;
      void reply.header('retry-after', String(error.details['retryAfterSeconds']));
      again([{ code: error.code, message: error.message }], 429);
    }
  }

  @Get('/:slug')
  @Requires(open)
  async one(@Param('practiceId') practiceId: string, @Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    const found = isUuid(practiceId) ? await this.db.read(systemScope(practiceId.toLowerCase()), (tx) => publicProfile(tx, slug)) : undefined;
    return found ? sendPage(reply, profilePage(practiceId.toLowerCase(), found, this.options.publicUrl)) : sendPage(reply, noNetwork(), 404);
  }

  /** A practice that keeps its directory to itself is not told from one that does not exist. */
  private async find(practiceId: string, search = everybody): Promise<Directory | undefined> {
    if (!isUuid(practiceId)) return undefined;
    try {
      const found = await this.db.read(systemScope(practiceId.toLowerCase()), (tx) => directory(tx, search, true));
      return found.door.isPublic ? found : undefined;
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  }
}
