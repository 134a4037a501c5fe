import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { hashOfToken, isToken, newToken } from '@cairn/identity';
import { Db, INSTALLATION, open, Requires, sendPage, systemScope } from '@cairn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CertificationOptions } from '../certification.options.js';
import { CertificateDesk } from './certificate-desk.js';
import { certificatePage } from './verify.pages.js';
import { spentViewPage, viewPage } from './view.pages.js';

interface View {
  readonly practiceId: string;
  readonly id: string;
}

/** A second press or a page that did not arrive is the same look, in the browser that looked. */
const sameLookMinutes = 10;
/** Tells the browser that looked from every other; sent back only to the address of the view. */
const browserCookie = 'cairn-view';

/** A private certificate, shown once by its holder. Opening the address shows nothing yet and uses nothing up: a press of the button does. */
@Controller('/verify/view')
export class ViewController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificateDesk) private readonly desk: CertificateDesk,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  @Get('/:token')
  @Requires(open)
  async ask(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const view = await this.find(token);
    const browser = this.browserOf(request, reply, token);
    const usable =
      view &&
      (await this.db.read(systemScope(view.practiceId), (tx) =>
        tx.row(`select v.id from certificate_view v where v.practice_id = $1 and v.id = $2 and ${canOpen}`, [view.id, tx.now(), sameLookMinutes, browser]),
      ));
    sendPage(reply, usable ? viewPage(token) : spentViewPage, usable ? 200 : 410);
  }

  @Post('/:token')
  @Requires(open)
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const view = await this.find(token);
    const used = view && (await this.use(view, this.browserOf(request, reply, token)));
    const found = view && used ? await this.desk.byId(view.practiceId, used.certificateId) : undefined;
    if (!found) return sendPage(reply, spentViewPage, 410);
    sendPage(reply, certificatePage({ ...(await this.desk.shown(found)), shownBy: 'view' }));
  }

  private async find(token: string): Promise<View | undefined> {
    if (!isToken(token)) return undefined;
    return this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<View>(`select f.practice_id as "practiceId", f.id from find_certificate_view($2) f where $1::uuid is not null and f.practice_id is not null`, [
        hashOfToken(token),
      ]),
    );
  }

  /** The hash of what this browser was given for this view; given now where it has nothing yet, so that a press that comes twice is one browser. */
  private browserOf(request: FastifyRequest, reply: FastifyReply, token: string): Buffer {
    const has = request.cookies[browserCookie];
    if (has !== undefined && isToken(has)) return hashOfToken(has);
    const given = newToken();
    if (isToken(token))
      void reply.setCookie(browserCookie, given, {
        path: `/verify/view/${token}`,
        httpOnly: true,
        sameSite: 'lax',
        secure: this.options.publicUrl.startsWith('https:'),
      });
    return hashOfToken(given);
  }

  private use({ practiceId, id }: View, browser: Buffer): Promise<{ certificateId: string } | undefined> {
    return this.db.tx(systemScope(practiceId), (tx) =>
      tx.row<{ certificateId: string }>(
        `update certificate_view v set used_at = coalesce(v.used_at, $3), browser_hash = coalesce(v.browser_hash, $5) where v.practice_id = $1 and v.id = $2 and ${canOpen} returning v.certificate_id as "certificateId"`,
        [id, tx.now(), sameLookMinutes, browser],
      ),
    );
  }
}

const canOpen = `v.expires_at > $3::timestamptz and (v.used_at is null or (v.browser_hash = $5 and v.used_at > $3::timestamptz - make_interval(mins => $4)))`;
