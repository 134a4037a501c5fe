import { Controller, Get, Headers, Inject, Param, Res } from '@nestjs/common';
import type { Day } from '@cairn/kernel';
import { renderPage } from '@cairn/look';
import { Db, INSTALLATION, open, Requires, sendPage, systemScope } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import type { StudyChart, StudyPlace } from '../case-study-kinds.js';
import { LearningsOptions } from '../../learnings.options.js';
import { stillAgreed } from '../publishing/published.queries.js';
import { addressOf, codeIn } from '../publishing/study-address.rules.js';
import { publicPage, unknownPage, withdrawnPage } from './study-pages.js';

interface Stored {
  readonly title: string | null;
  readonly text: string;
  readonly charts: readonly StudyChart[];
  readonly textSha256: string | null;
  readonly places: readonly StudyPlace[];
  readonly publishedOn: Day;
  readonly practiceName: string;
  readonly isSample: boolean;
  readonly isAgreed: boolean;
}

interface Found extends Stored {
  readonly title: string;
}

/** The public page of a case study: no sign-in, no script. The client's consent is asked at every look, not only when it changes. */
@Controller('/case-studies')
export class PublicStudyController {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(LearningsOptions) private readonly options: LearningsOptions,
  ) {}

  @Get('/:address')
  @Requires(open)
  async show(@Param('address') typed: string, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const code = codeIn(typed);
    const found = code === undefined ? undefined : await this.find(code);
    if (code === undefined || found === undefined) return sendPage(reply, unknownPage(), 404);
    if (found === 'WITHDRAWN') return sendPage(reply, withdrawnPage(), 410);
    const path = addressOf(found.title, code);
    if (`/case-studies/${typed}` !== path) return void reply.code(308).headers({ location: path, 'cache-control': 'no-store' }).send();
    // Kept by browsers and asked for again each time: what is withdrawn is gone at the next look.
    const tag = `"${found.textSha256?.slice(0, 32)}"`;
    const headers = { 'cache-control': 'public, no-cache', etag: tag };
    if (known === tag) return void reply.code(304).headers(headers).send();
    const page = publicPage({ ...found, address: this.options.publicUrl + path });
    void reply.headers({ ...headers, 'content-type': 'text/html; charset=utf-8' }).send(renderPage(page));
  }

  /** Undefined also for one that the client agreed to for other places only. */
  private async find(code: string): Promise<Found | 'WITHDRAWN' | undefined> {
    const place = await this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<{ practiceId: string; id: string }>(
        `select f.practice_id as "practiceId", f.id from find_case_study($2) f where $1::uuid is not null and f.practice_id is not null`,
        [code],
      ),
    );
    return (
      place &&
      this.db.read(systemScope(place.practiceId), async (tx) => {
        const stored = await tx.row<Stored>(
          `select p.title, p.text, p.charts, p.text_sha256 as "textSha256", p.places, p.published_on as "publishedOn", r.name as "practiceName", r.is_sample as "isSample",
             ${stillAgreed} as "isAgreed" from published_case_study p join practice r on r.practice_id = $1 where p.practice_id = $1 and p.id = $3`,
          [this.db.now(), place.id],
        );
        if (!stored?.places.includes('PUBLIC_PAGE')) return undefined;
        if (stored.title === null || !stored.isAgreed) return 'WITHDRAWN';
        return { ...stored, title: stored.title };
      })
    );
  }
}
