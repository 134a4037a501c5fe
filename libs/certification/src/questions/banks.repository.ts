import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { VersionStatus } from '../certification-kinds.js';
import type { BankUse, Material } from './bank.rules.js';
import type { QuestionText } from './question.rules.js';

export interface BankFacts {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly version: number;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly status: VersionStatus;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly uses: readonly BankUse[];
  /** What can be read or watched in its version, in order. */
  readonly material: readonly Material[];
  /** In use, in their order. */
  readonly questions: readonly (QuestionText & { readonly id: string; readonly ordinal: number; readonly version: number })[];
}

const bankJson = `json_build_object('id', b.id, 'key', b.key, 'title', b.title, 'version', b.version, 'versionId', v.id, 'versionNumber', v.number, 'status', v.status, 'programmeId', p.id, 'programmeTitle', p.title,
  'uses', (select coalesce(json_agg(json_build_object('title', i.title, 'take', (i.settings->>'take')::int) order by i.title, i.id), '[]') from programme_item i
            where i.practice_id = $1 and i.programme_version_id = v.id and i.kind in ('QUIZ', 'EXAM') and i.settings->>'bankKey' = b.key),
  'material', (select coalesce(json_agg(json_build_object('key', i.key, 'title', i.title, 'moduleTitle', m.title) order by m.ordinal, i.ordinal, i.id), '[]')
            from programme_item i join programme_module m on m.practice_id = $1 and m.id = i.module_id
            where i.practice_id = $1 and i.programme_version_id = v.id and i.kind in ('READ', 'WATCH')),
  'questions', (select coalesce(json_agg(json_build_object('id', q.id, 'ordinal', q.ordinal, 'kind', q.kind, 'topic', q.topic, 'text', q.text, 'options', q.options, 'answer', q.answer,
            'explanation', q.explanation, 'explainedIn', q.explained_in, 'version', q.version) order by q.ordinal, q.id), '[]') from question q where q.practice_id = $1 and q.question_bank_id = b.id and q.retired_at is null))`;

/** Banks inside one transaction. */
export const banks = (tx: Tx) => ({
  /** With everything in it, in one statement. Throws NOT_FOUND. */
  get: async (id: string): Promise<BankFacts> => {
    const found = await tx.row<{ bank: BankFacts }>(
      `select ${bankJson} as bank from question_bank b join programme_version v on v.practice_id = $1 and v.id = b.programme_version_id
         join programme p on p.practice_id = $1 and p.id = v.programme_id where b.practice_id = $1 and b.id = $2`,
      [id],
    );
    if (!found) throw notFound();
    return found.bank;
  },

  /** Held until the end of the transaction, so that two who put questions aside do not leave too few. Throws NOT_FOUND. */
  hold: async (id: string): Promise<BankFacts> => {
    await tx.rows(`select from question_bank where practice_id = $1 and id = $2 for no key update`, [id]);
    return banks(tx).get(id);
  },
});
