import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { learningInUse } from '../uses/learning-in-use.js';
import { LearningHelpRow, type OfferStep } from './learning-help.entity.js';

export interface SayItHelpedInput {
  readonly idempotencyKey: string;
  readonly sharedId: string;
  readonly step: OfferStep;
  readonly helped: boolean;
}

/** Says whether an offered learning helped there; the last word of a person counts, and moves what is offered next. */
@Injectable()
export class SayItHelped {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SayItHelpedInput): Promise<Result<{ helped: boolean }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.say-it-helped', input }, async (tx) => {
      const { sharedId, step, helped } = input;
      await learningInUse(tx, viewer, sharedId);
      const said = tx.table(LearningHelpRow);
      const where = { sharedId, step, personId: viewer.personId };
      if ((await said.amend(where, { helped, at: instant(tx.now()) })) === 0) await said.add({ id: newId(), ...where, helped, at: instant(tx.now()) });
      return ok({ helped });
    });
  }
}
