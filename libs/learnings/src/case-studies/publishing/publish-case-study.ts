import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import { consentDirectory } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { agreed, mayPublish, published } from '../asking/edition.rules.js';
import { EditionRow } from '../asking/edition.entity.js';
import { endEdition } from '../asking/end-edition.js';
import { CaseStudyRow } from '../case-study.entity.js';
import type { OwnEdition, StudyFacts } from '../case-study.facts.js';
import { canPublishStudy } from '../case-study.policy.js';
import { studyToRead } from '../case-study.sql.js';
import { caseStudyPublished } from '../../learnings.events.js';
import type { OwnCaseStudyInput } from '../writing/assemble-again.js';
import { codeLetters, codeLength } from './study-address.rules.js';
import { PublishedCaseStudyRow } from './published-case-study.entity.js';

/** The lead coach or the owner publishes the text that was agreed to; an older one gives way at the same address. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
@Injectable()
export class PublishCaseStudy {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnCaseStudyInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.publish-case-study', input }, async (tx) => {
      const study = await studyToRead(tx, viewer, input.caseStudyId);
      authorize(canPublishStudy(viewer, study), 'The lead coach or the owner publishes a case study.');
      const edition = agreed(study.editions, study.today);
      const may = mayPublish(edition, study.today);
      if (!may.ok) return may;
      if (!edition) throw new Error('A text that may be published is there');
      await tx.table(CaseStudyRow).change(study.id, input.version, { isNamed: study.isNamed });
      const before = published(study.editions, study.today);
      if (before) await endEdition(tx, before, 'REPLACED');
      const publishedId = await this.put(tx, study, edition);
      const at = instant(tx.now());
      await tx.table(EditionRow).change(edition.id, edition.version, { publishedId, publishedAt: at });
      const { number, textSha256 } = edition;
      await tx.record({
        kind: 'learnings.case-study-published',
        clientId: study.clientId,
        body: { caseStudyId: study.id, number, publishedId, textSha256, places: [...edition.places], by: viewer.personId },
      });
      await tx.emit(caseStudyPublished({ publishedId }));
      return ok({ engagementId: study.engagementId });
    });
  }

  /** The copy that others read: the words of the edition, for as long as the client agreed to. */
  private async put(tx: Tx, study: StudyFacts, edition: OwnEdition): Promise<string> {
    const { title, text, charts, textSha256, places } = await tx.table(EditionRow).get(edition.id);
    const until = (await consentDirectory(tx).ofText(textSha256))?.until ?? null;
    const copy = { title, text, charts, textSha256, places: [...places], publishedOn: study.today, until, withdrawnOn: null };
    // The address of a case study stays its own, also over a time in which it was withdrawn.
    const last = study.editions.find(({ publishedId }) => publishedId !== null);
    if (last?.publishedId && last.publishedVersion !== null) {
      await tx.table(PublishedCaseStudyRow).change(last.publishedId, last.publishedVersion, copy);
      return last.publishedId;
    }
    const id = newId();
    await tx.table(PublishedCaseStudyRow).add({ id, code: newCode(), ...copy });
    return id;
  }
}

const newCode = (): string => Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');
