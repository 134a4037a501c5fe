import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, typed, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { ApplicationForm } from '../applications/application-form.js';
import { canDirect } from '../certification.policy.js';
import type { ProgrammeStatus } from '../certification-kinds.js';
import { ProgrammeRow } from './programme.entity.js';
import { changeDoor, checkForm, checkProgrammeTitle } from './programme.rules.js';
import { programmes } from './programmes.repository.js';

interface Of {
  readonly idempotencyKey: string;
  readonly programmeId: string;
  readonly version: number;
}
export interface EditProgrammeInput extends Of {
  readonly title: string;
  readonly status: ProgrammeStatus;
  readonly notice: string;
}
export type EditApplicationFormInput = Of & ApplicationForm;

/** Its name, whether people may apply, and what they are asked. Throws CONFLICT. */
@Injectable()
export class EditProgramme {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditProgrammeInput): Promise<Result<{ programmeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-programme', input }, async (tx) => {
      const programme = await programmes(tx).get(input.programmeId);
      authorize(canDirect(viewer));
      const title = checkProgrammeTitle(input.title);
      if (!title.ok) return title;
      const notice = typed(input.notice, 'notice', 'The word to applicants', 600);
      if (!notice.ok) return notice;
      const published = programme.versions.some(({ status }) => status === 'PUBLISHED');
      const status = changeDoor(programme.status, input.status, published);
      if (!status.ok) return status;
      await tx.table(ProgrammeRow).change(programme.id, input.version, { title: title.value, notice: notice.value, status: status.value });
      if (status.value !== programme.status)
        await tx.record({ kind: 'certification.programme-door', body: { programmeId: programme.id, status: status.value, by: viewer.personId } });
      return ok({ programmeId: programme.id });
    });
  }

  form(viewer: Viewer, input: EditApplicationFormInput): Promise<Result<{ programmeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-form', input }, async (tx) => {
      const programme = await programmes(tx).get(input.programmeId);
      authorize(canDirect(viewer));
      const trimmed = input.questions.map((one) => ({
        ...one,
        options: one.kind === 'CHOICE' ? one.options.map((option) => option.trim()).filter(Boolean) : [],
      }));
      const form = checkForm({ questions: trimmed, criteria: input.criteria });
      if (!form.ok) return form;
      await tx.table(ProgrammeRow).change(programme.id, input.version, { form: form.value });
      return ok({ programmeId: programme.id });
    });
  }
}
