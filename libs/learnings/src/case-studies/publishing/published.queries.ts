import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { StudyPlace } from '../case-study-kinds.js';
import type { PublishedCaseStudy } from '../case-study.types.js';
import { readablePlaces } from './published.policy.js';
import { addressOf } from './study-address.rules.js';

interface Listed {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly places: StudyPlace[];
  readonly publishedOn: Day;
  readonly until: Day | null;
}

/** Of published copy `p` at `$2`: asked at every look, so that what a client takes back is gone at once and not when a job has run. */
export const stillAgreed = `p.id in (select a.published_id from agreed_editions($1, $2) a)`;

@Injectable()
export class PublishedQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The wall is kept by row security. */
  async all(viewer: Viewer): Promise<PublishedCaseStudy[]> {
    const found = await this.db.readRow<{ studies: Listed[] }>(
      viewer,
      `select coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'title', p.title, 'places', p.places, 'publishedOn', p.published_on, 'until', p.until)
          order by p.published_on desc, p.id), '[]') as studies
         from published_case_study p where p.practice_id = $1 and p.withdrawn_on is null and p.places && $3::text[] and ${stillAgreed}`,
      [this.db.now(), [...readablePlaces(viewer)]],
    );
    return (found?.studies ?? []).map(({ code, ...study }) => {
      const isPublic = study.places.includes('PUBLIC_PAGE');
      return { ...study, isPublic, path: isPublic ? addressOf(study.title, code) : `/files/case-studies/${study.id}` };
    });
  }
}
