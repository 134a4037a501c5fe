import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, refusal, typed, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { programmePublished } from '../certification.events.js';
import { ProgrammeVersionRow } from './programme.entity.js';
import { checkProgrammeRules, publishVersion, unfinished } from './programme.rules.js';
import { copyVersion, programmes } from './programmes.repository.js';

interface OfVersion {
  readonly idempotencyKey: string;
  readonly versionId: string;
  readonly version: number;
}
export interface EditVersionInput extends OfVersion {
  readonly summary: string;
  readonly criteria: string;
  readonly rules: object;
}
type Done = Promise<Result<{ versionId: string }>>;

/** Versions of a programme: the next one begins as a copy of the last, is written, and is published once. Throws CONFLICT. */
@Injectable()
export class WriteVersion {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** What cohorts learn from now stays as it is; the next cohort gets the copy. */
  startNext(viewer: Viewer, input: { idempotencyKey: string; programmeId: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.start-version', input }, async (tx) => {
      const programme = await programmes(tx).get(input.programmeId);
      authorize(canDirect(viewer));
      const [last] = programme.versions;
      if (!last || last.status === 'DRAFT')
        return refusal('VERSION_DRAFT_EXISTS', 'A version is being written already. Publish it before you start the next one.');
      const from = await tx.table(ProgrammeVersionRow).get(last.id);
      const versionId = newId();
      const { programmeId, summary, criteria, rules, rubric } = from;
      await tx.table(ProgrammeVersionRow).add({
        ...{ id: versionId, programmeId, number: last.number + 1, status: 'DRAFT', summary, criteria, rules, rubric },
        ...{ createdAt: instant(tx.now()), publishedAt: null, publishedBy: null },
      });
      await copyVersion(tx, from.id, versionId);
      return ok({ versionId });
    });
  }

  edit(viewer: Viewer, input: EditVersionInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-version', input }, async (tx) => {
      const draft = await programmes(tx).draft(input.versionId);
      authorize(canDirect(viewer));
      if (!draft.ok) return draft;
      const summary = typed(input.summary, 'summary', 'The summary', 1000);
      if (!summary.ok) return summary;
      const criteria = typed(input.criteria, 'criteria', 'What the certificate says', 2000);
      if (!criteria.ok) return criteria;
      const rules = checkProgrammeRules(input.rules);
      if (!rules.ok) return rules;
      await tx.table(ProgrammeVersionRow).change(input.versionId, input.version, { summary: summary.value, criteria: criteria.value, rules: rules.value });
      return ok({ versionId: input.versionId });
    });
  }

  publish(viewer: Viewer, input: OfVersion): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.publish-version', input }, async (tx) => {
      const version = await programmes(tx).version(input.versionId);
      authorize(canDirect(viewer));
      const may = publishVersion(version.status, unfinished(version));
      if (!may.ok) return may;
      const of = { programmeId: version.programmeId, versionId: version.id };
      const patch = { status: 'PUBLISHED' as const, publishedAt: instant(tx.now()), publishedBy: viewer.personId };
      await tx.table(ProgrammeVersionRow).change(version.id, input.version, patch);
      await tx.record({ kind: 'certification.version-published', body: { ...of, number: version.number, by: viewer.personId } });
      await tx.emit(programmePublished(of));
      return ok({ versionId: version.id });
    });
  }
}
