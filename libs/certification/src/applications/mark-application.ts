import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canWorkOnCertification } from '../certification.policy.js';
import { applicationForm } from './application-form.js';
import { ApplicationMarkRow, ApplicationRow } from './application.entity.js';
import { checkMark, type ReaderVerdict } from './application.rules.js';

export interface MarkInput {
  readonly idempotencyKey: string;
  readonly applicationId: string;
  readonly levels: readonly { readonly key: string; readonly level: number }[];
  readonly verdict: ReaderVerdict;
  readonly note: string;
  readonly version?: number | null;
}

/** A reader says what they think, before they see what others think; it may be changed afterwards. Throws CONFLICT. */
@Injectable()
export class MarkApplication {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: MarkInput): Promise<Result<{ programmeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.mark-application', input }, async (tx) => {
      const application = await tx.table(ApplicationRow).get(input.applicationId);
      authorize(canWorkOnCertification(viewer));
      const levels = Object.fromEntries(input.levels.map(({ key, level }) => [key, level]));
      const mark = checkMark(application.status, applicationForm(application.form).criteria, { levels, verdict: input.verdict, note: input.note });
      if (!mark.ok) return mark;
      const own = await tx.table(ApplicationMarkRow).first({ applicationId: application.id, readerId: viewer.personId });
      const written = { ...mark.value, markedAt: instant(tx.now()) };
      if (!own) await tx.table(ApplicationMarkRow).add({ id: newId(), applicationId: application.id, readerId: viewer.personId, ...written });
      else if (input.version == null) throw new AppError('CONFLICT', 'You have marked this already. Look again.', { currentVersion: own.version });
      else await tx.table(ApplicationMarkRow).change(own.id, input.version, written);
      return ok({ programmeId: application.programmeId });
    });
  }
}
