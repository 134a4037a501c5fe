import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { usualForm } from '../applications/application-form.js';
import { canDirect } from '../certification.policy.js';
import { defaultProgramme } from '../default-programme/default-programme.js';
import { writeModules } from '../default-programme/write-modules.js';
import { usualProgrammeRules } from './programme-rules.js';
import { ProgrammeRow, ProgrammeVersionRow } from './programme.entity.js';
import { checkProgrammeTitle } from './programme.rules.js';

export interface CreateProgrammeInput {
  readonly idempotencyKey: string;
  readonly title: string;
}

/** A new programme, written out in full: a director changes what their practice does differently, and publishes. */
@Injectable()
export class CreateProgramme {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CreateProgrammeInput): Promise<Result<{ programmeId: string; versionId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.create-programme', input }, async (tx) => {
      authorize(canDirect(viewer));
      const title = checkProgrammeTitle(input.title);
      if (!title.ok) return title;
      const [programmeId, versionId, now] = [newId(), newId(), instant(tx.now())];
      await tx.table(ProgrammeRow).add({
        ...{ id: programmeId, code: codeFor(title.value), title: title.value, status: 'DRAFT', notice: '', form: usualForm },
        ...{ createdBy: viewer.personId, createdAt: now },
      });
      const { summary, criteria, rubric, modules } = defaultProgramme;
      await tx.table(ProgrammeVersionRow).add({
        ...{ id: versionId, programmeId, number: 1, status: 'DRAFT', summary, criteria, rules: usualProgrammeRules, rubric },
        ...{ createdAt: now, publishedAt: null, publishedBy: null },
      });
      await writeModules(tx, versionId, modules);
      await tx.record({ kind: 'certification.programme-created', body: { programmeId, versionId, title: title.value, by: viewer.personId } });
      return ok({ programmeId, versionId });
    });
  }
}

/** The title as part of an address, and five characters that keep practices apart which call it the same. */
function codeFor(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const end = Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [words, end]
    .filter((part) => part !== '')
    .join('-')
    .replace(/-{2,}/g, '-');
}
