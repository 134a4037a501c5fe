import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { isUuid, listWords, notFound, type Day } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, Requires, sendPage } from '@cairn/platform';
import type { FastifyReply } from 'fastify';
import { placeWords, type StudyPlace } from '../case-study-kinds.js';
import { canReadAsked } from '../case-study.policy.js';
import { studyToRead } from '../case-study.sql.js';
import { readAskedCaseStudy, readLearnings, writeCaseStudies } from '../../learnings.permissions.js';
import { canReadPublished } from '../publishing/published.policy.js';
import { stillAgreed } from '../publishing/published.queries.js';
import { exactText } from '../writing/document.rules.js';
import { documentOf } from '../writing/study-document.rules.js';
import { askedStudy } from './asked-study.js';
import { innerPage, previewPage } from './study-pages.js';

interface Practice {
  readonly practiceName: string;
  readonly isSample: boolean;
}

/** Case studies for readers who are signed in: the draft, what the client lead is asked about, and what stands on no public page. */
@Controller('/files/case-studies')
export class StudyPreviewController {
  constructor(@Inject(Db) private readonly db: Db) {}

  @Get('/draft/:id')
  @Requires(writeCaseStudies)
  async draft(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    const page = await this.db.read(viewer, async (tx) => {
      const study = await studyToRead(tx, viewer, id);
      const practice = await tx.row<Practice>(`select r.name as "practiceName", r.is_sample as "isSample" from practice r where r.practice_id = $1`);
      if (!practice) throw notFound();
      const document = documentOf(study);
      return previewPage({ ...practice, title: study.title, text: exactText(document), charts: document.charts, asked: false });
    });
    sendPage(reply, page);
  }

  /** By the question about it, which is what the page of consent knows. */
  @Get('/asked/:requestId')
  @Requires(readAskedCaseStudy)
  async asked(@CurrentViewer() viewer: Viewer, @Param('requestId') requestId: string, @Res() reply: FastifyReply): Promise<void> {
    const study = await this.db.read(viewer, (tx) => askedStudy(tx, requestId));
    if (!study || !canReadAsked(viewer, study)) throw notFound();
    sendPage(reply, previewPage({ ...study, asked: true }));
  }

  @Get('/:id')
  @Requires(readLearnings)
  async published(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw notFound();
    const found = await this.db.readRow<Practice & { title: string; text: string; charts: never[]; places: StudyPlace[]; publishedOn: Day }>(
      viewer,
      `select p.title, p.text, p.charts, p.places, p.published_on as "publishedOn", r.name as "practiceName", r.is_sample as "isSample"
         from published_case_study p join practice r on r.practice_id = $1
        where p.practice_id = $1 and p.id = $3 and p.withdrawn_on is null and ${stillAgreed}`,
      [this.db.now(), id],
    );
    if (!found || !canReadPublished(viewer, found)) throw notFound();
    sendPage(reply, innerPage({ ...found, places: listWords(found.places.map((place) => placeWords[place])) }));
  }
}
