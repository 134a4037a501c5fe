import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { isUuid, notFound } from '@cairn/kernel';
import { renderPage } from '@cairn/look';
import { Db, open, Requires, systemScope } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { CertificationOptions } from '../certification.options.js';
import { didDocument, didOf } from '../keys/did.rules.js';
import { publishedKeys } from '../keys/signing-keys.js';
import { signedStatusList } from '../status-lists/signed-status-list.js';
import { criteriaPage, type Criteria } from './criteria.page.js';

/** Verifiers elsewhere, also those that run in a browser, may read these. */
const forAnybody = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** What verifiers fetch: who the practice is, which certificates it revoked, what a title stands for. Nothing of it is secret. */
@Controller('/p/:practiceId')
export class PracticeDocumentsController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  @Get('/did.json')
  @Requires(open)
  async did(@Param('practiceId') practiceId: string, @Res() reply: FastifyReply): Promise<void> {
    const keys = await this.db.read(scopeOf(practiceId), publishedKeys);
    // A practice that never certified anything is not told from one that does not exist.
    if (keys.length === 0) throw notFound();
    const document = didDocument(didOf(this.options.publicUrl, practiceId), keys);
    void reply.headers({ ...forAnybody, 'content-type': 'application/json; charset=utf-8' }).send(JSON.stringify(document, null, 2));
  }

  @Get('/status/:list')
  @Requires(open)
  async status(@Param('practiceId') practiceId: string, @Param('list') list: string, @Res() reply: FastifyReply): Promise<void> {
    if (!/^[1-9]\d{0,5}$/.test(list)) throw notFound();
    const credential = await this.db.read(scopeOf(practiceId), (tx) => signedStatusList(tx, this.options, Number(list)));
    if (credential === undefined) throw notFound();
    void reply.headers({ ...forAnybody, 'cache-control': 'public, max-age=60', 'content-type': 'application/vc; charset=utf-8' }).send(credential);
  }

  /** Shown once something was certified by it: a draft is nobody's business. */
  @Get('/criteria/:versionId')
  @Requires(open)
  async criteria(@Param('practiceId') practiceId: string, @Param('versionId') versionId: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(versionId)) throw notFound();
    const found = await this.db.read(scopeOf(practiceId), (tx) =>
      tx.row<Criteria>(
        `select g.title, v.summary, v.criteria, r.name as "practiceName",
                (select coalesce(json_agg(json_build_object('title', m.title, 'summary', m.summary) order by m.ordinal), '[]') from programme_module m where m.practice_id = $1 and m.programme_version_id = v.id) as modules
         from programme_version v join programme g on g.practice_id = $1 and g.id = v.programme_id join practice r on r.practice_id = $1
         where v.practice_id = $1 and v.id = $2 and exists (select from certificate c where c.practice_id = $1 and c.programme_version_id = v.id)`,
        [versionId],
      ),
    );
    if (!found) throw notFound();
    void reply.headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300' }).send(renderPage(criteriaPage(found)));
  }
}

function scopeOf(practiceId: string): ReturnType<typeof systemScope> {
  if (!isUuid(practiceId)) throw notFound();
  return systemScope(practiceId.toLowerCase());
}
