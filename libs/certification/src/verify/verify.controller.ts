import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import { open, Requires, sendPage } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { certificateFile, isCertificateFile } from '../certificates/certificate-file.js';
import { drawnOf } from '../certificates/certificate.facts.js';
import { numberWords, readNumber } from '../certificates/certificate-number.rules.js';
import { CertificationOptions } from '../certification.options.js';
import { CertificateDesk, isProof } from './certificate-desk.js';
import { credentialIn } from './credential-in.js';
import { FileDesk } from './file-desk.js';
import { fileFindingPage } from './file.pages.js';
import { sendCertificateFile } from './sending.js';
import { askPage, privatePage } from './ask.pages.js';
import { certificatePage } from './verify.pages.js';

/** Anybody checks a certificate here: no sign-in, no script, and nothing is changed by looking. */
@Controller('/verify')
export class VerifyController {
  constructor(
    @Inject(CertificateDesk) private readonly desk: CertificateDesk,
    @Inject(FileDesk) private readonly fileDesk: FileDesk,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  @Get()
  @Requires(open)
  ask(@Query('number') typed: unknown, @Res() reply: FastifyReply): void {
    if (typeof typed !== 'string' || typed.trim() === '') return sendPage(reply, askPage());
    const number = readNumber(typed);
    if (number === undefined) return sendPage(reply, askPage(typed), 404);
    void reply
      .code(303)
      .headers({ location: `/verify/${numberWords(number)}`, 'cache-control': 'no-store' })
      .send();
  }

  /** A POST only because a file is too long for an address; it changes nothing. */
  @Post('/file')
  @Requires(open)
  async file(@Body() form: { readonly file?: unknown; readonly badge?: unknown } | undefined, @Res() reply: FastifyReply): Promise<void> {
    const typed = typeof form?.file === 'string' ? form.file : undefined;
    const held = typed === undefined ? credentialIn(Buffer.isBuffer(form?.badge) ? form.badge : Buffer.alloc(0)) : { text: typed };
    if ('lacks' in held) return sendPage(reply, fileFindingPage({ kind: 'LACKS', lacks: held.lacks }), 422);
    const shown = await this.fileDesk.shown(held.text);
    if ('finding' in shown) return sendPage(reply, fileFindingPage(shown.finding, typed), 422);
    sendPage(reply, certificatePage(shown.certificate));
  }

  @Get('/:number')
  @Requires(open)
  async show(@Param('number') typed: string, @Res() reply: FastifyReply): Promise<void> {
    const found = await this.desk.byNumber(typed);
    if (!found) return sendPage(reply, askPage(typed), 404);
    if (found.certificate.visibility === 'PRIVATE') return sendPage(reply, privatePage(found.certificate));
    sendPage(reply, certificatePage(await this.desk.shown(found)));
  }

  @Get('/:number/:file')
  @Requires(open)
  async download(@Param('number') typed: string, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const found = isCertificateFile(file) ? await this.desk.byNumber(typed) : undefined;
    if (!found || found.certificate.visibility === 'PRIVATE' || !isCertificateFile(file)) throw notFound();
    // Paper and badges cannot say that they stopped being true. The signed file can: it names the list that does.
    if (file !== 'credential.json' && !isProof(await this.desk.check(found))) throw notFound();
    const signed = { text: found.credential, at: new Date(found.certificate.issuedAt) };
    sendCertificateFile(reply, await certificateFile(drawnOf(found.certificate, this.options.publicUrl), file, signed));
  }
}
