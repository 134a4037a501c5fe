import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Day, type Result } from '@cairn/kernel';
import { askForConsent, consentDirectory, consentInForce, type TextConsent } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { CaseStudyRow } from '../case-study.entity.js';
import type { StudyFacts } from '../case-study.facts.js';
import { placeWords, type StudyDocument, type StudyPlace } from '../case-study-kinds.js';
import { studyToWrite } from '../case-study.sql.js';
import { checkStudy } from '../writing/check-study.js';
import { exactText, wordCount } from '../writing/document.rules.js';
import { documentOf } from '../writing/study-document.rules.js';
import type { OwnCaseStudyInput } from '../writing/assemble-again.js';
import { EditionRow } from './edition.entity.js';
import { levelWanted, mayAsk } from './edition.rules.js';
import { endEdition } from './end-edition.js';

export interface AskForCaseStudyInput extends OwnCaseStudyInput {
  readonly places: readonly StudyPlace[];
  /** The last day that is asked for; null: until it is withdrawn. */
  readonly until?: Day | null;
  readonly why: string;
}

/** The coaches ask the client lead to agree to the text as it is: frozen, in these places, for so long. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
@Injectable()
export class AskForCaseStudy {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AskForCaseStudyInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.ask-for-case-study', input }, async (tx) => {
      const study = await studyToWrite(tx, viewer, input.caseStudyId);
      const document = documentOf(study);
      const text = exactText(document);
      const { level } = await consentInForce(tx, { clientId: study.clientId, engagementId: study.engagementId });
      const namesLeft = (await checkStudy(tx, study)).filter(({ blocks }) => blocks).length;
      const of = { clientName: study.clientName, level, named: study.isNamed, wordCount: wordCount(text), namesLeft, places: input.places };
      const places = mayAsk(of, study.editions, study.today);
      if (!places.ok) return places;
      // The words that were judged are the words that were seen.
      await tx.table(CaseStudyRow).change(study.id, input.version, { isNamed: study.isNamed });
      const request = await this.ask(tx, viewer, study, { text, title: document.title, places: places.value, input });
      if (!request.ok) return request;
      await addEdition(tx, viewer, study, { document, text, places: places.value, requestId: request.value });
      return ok({ engagementId: study.engagementId });
    });
  }

  /** The question's id; null where the client has agreed to exactly this already. */
  private async ask(
    tx: Tx,
    viewer: Viewer,
    { clientId, engagementId, isNamed }: StudyFacts,
    { text, title, places, input }: { text: string; title: string; places: readonly StudyPlace[]; input: AskForCaseStudyInput },
  ): Promise<Result<string | null>> {
    const words = places.map((place) => placeWords[place]);
    const until = input.until ?? null;
    if (covers(await consentDirectory(tx).ofText(sha256(text)), words, until)) return ok(null);
    const asked = { clientId, engagementId, level: levelWanted(isNamed), why: input.why, example: '', until };
    const request = await askForConsent(tx, viewer, asked, { title, text, places: words });
    return request.ok ? ok(request.value.requestId) : request;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const covers = (agreed: TextConsent | null, places: readonly string[], until: Day | null): boolean =>
  agreed !== null && places.every((place) => agreed.places.includes(place)) && (agreed.until === null || (until !== null && until <= agreed.until));

interface Asked {
  readonly document: StudyDocument;
  readonly text: string;
  readonly places: readonly StudyPlace[];
  readonly requestId: string | null;
}

/** What was asked for before and is not published gives way. */
async function addEdition(tx: Tx, viewer: Viewer, study: StudyFacts, { document, text, places, requestId }: Asked): Promise<void> {
  for (const open of study.editions.filter(({ endedAt, publishedAt }) => endedAt === null && publishedAt === null)) await endEdition(tx, open, 'REPLACED');
  const { id: caseStudyId, clientId, engagementId } = study;
  const number = (study.editions[0]?.number ?? 0) + 1;
  const textSha256 = sha256(text);
  await tx.table(EditionRow).add({
    ...{
      id: newId(),
      clientId,
      engagementId,
      caseStudyId,
      number,
      requestId,
      title: document.title,
      text,
      charts: document.charts,
      textSha256,
      places: [...places],
    },
    ...{ askedBy: viewer.personId, askedAt: instant(tx.now()), publishedId: null, publishedAt: null, endedAt: null, endedBecause: null },
  });
  await tx.record({
    kind: 'learnings.case-study-asked',
    clientId,
    body: { caseStudyId, number, requestId, textSha256, places: [...places], by: viewer.personId },
  });
}
