import { notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { ProgrammeFacts, VersionFacts } from './programme.facts.js';
import { programmeJson, versionJson } from './programme.sql.js';
import { ProgrammeItemRow, ProgrammeModuleRow } from './programme-module.entity.js';
import { ProgrammeVersionRow } from './programme.entity.js';

const words = 'This version is published and stays as it is. Start the next version to change it.';

/** Programmes inside one transaction. */
export const programmes = (tx: Tx) => ({
  all: async (): Promise<readonly ProgrammeFacts[]> =>
    (
      await tx.rows<{ programme: ProgrammeFacts }>(
        `select ${programmeJson} as programme from programme p where p.practice_id = $1 order by p.title, p.id limit 200`,
      )
    ).map(({ programme }) => programme),

  /** Throws NOT_FOUND. */
  get: async (id: string): Promise<ProgrammeFacts> => {
    const found = await tx.row<{ programme: ProgrammeFacts }>(`select ${programmeJson} as programme from programme p where p.practice_id = $1 and p.id = $2`, [
      id,
    ]);
    if (!found) throw notFound();
    return found.programme;
  },

  /** A version with everything in it. Throws NOT_FOUND. */
  version: async (id: string): Promise<VersionFacts> => {
    const found = await tx.row<{ version: VersionFacts }>(
      `select ${versionJson} as version from programme_version v join programme p on p.practice_id = $1 and p.id = v.programme_id where v.practice_id = $1 and v.id = $2`,
      [id],
    );
    if (!found) throw notFound();
    return found.version;
  },

  /** A version that is still being written. Throws NOT_FOUND. */
  draft: async (id: string): Promise<Result<ProgrammeVersionRow>> => {
    const row = await tx.table(ProgrammeVersionRow).get(id);
    return row.status === 'DRAFT' ? ok(row) : refusal('VERSION_PUBLISHED', words);
  },

  /** A module of a version that is still being written. Throws NOT_FOUND. */
  draftModule: async (id: string): Promise<Result<ProgrammeModuleRow>> => {
    const row = await tx.table(ProgrammeModuleRow).get(id);
    const draft = await programmes(tx).draft(row.programmeVersionId);
    return draft.ok ? ok(row) : draft;
  },

  /** An item of a version that is still being written. Throws NOT_FOUND. */
  draftItem: async (id: string): Promise<Result<ProgrammeItemRow>> => {
    const row = await tx.table(ProgrammeItemRow).get(id);
    const draft = await programmes(tx).draft(row.programmeVersionId);
    return draft.ok ? ok(row) : draft;
  },
});

/** Gives rows of one table the order of these ids. */
export const putInOrder = (tx: Tx, table: 'programme_module' | 'programme_item', ids: readonly string[]): Promise<unknown> =>
  tx.rows(
    `update ${table} r set ordinal = o.place from unnest($2::uuid[]) with ordinality as o(id, place) where r.practice_id = $1 and r.id = o.id and r.ordinal <> o.place`,
    [ids],
  );

/** Everything in one version once more in another: modules, items, prerequisites, banks and the questions in use. */
export async function copyVersion(tx: Tx, from: string, to: string): Promise<void> {
  const ids = [from, to];
  const twin = (table: string, alias: string, of: string): string =>
    `left join ${table} o_${alias} on o_${alias}.practice_id = $1 and o_${alias}.id = ${of}
     left join ${table} ${alias} on ${alias}.practice_id = $1 and ${alias}.programme_version_id = $3 and ${alias}.key = o_${alias}.key`;
  await tx.together(() => [
    tx.rows(
      `insert into programme_module (practice_id, id, programme_version_id, key, ordinal, title, summary, opens_after_days)
       select $1, gen_random_uuid(), $3, key, ordinal, title, summary, opens_after_days from programme_module where practice_id = $1 and programme_version_id = $2`,
      ids,
    ),
    tx.rows(
      `insert into programme_item (practice_id, id, programme_version_id, module_id, key, ordinal, kind, title, minutes, completes_when, body, settings, required, due_after_days)
       select $1, gen_random_uuid(), $3, n.id, i.key, i.ordinal, i.kind, i.title, i.minutes, i.completes_when, i.body, i.settings, i.required, i.due_after_days
       from programme_item i ${twin('programme_module', 'n', 'i.module_id')} where i.practice_id = $1 and i.programme_version_id = $2`,
      ids,
    ),
    tx.rows(
      `insert into prerequisite (practice_id, id, programme_version_id, module_id, item_id, needs_module_id, needs_item_id)
       select $1, gen_random_uuid(), $3, m.id, i.id, nm.id, ni.id from prerequisite q ${twin('programme_module', 'm', 'q.module_id')} ${twin('programme_item', 'i', 'q.item_id')}
         ${twin('programme_module', 'nm', 'q.needs_module_id')} ${twin('programme_item', 'ni', 'q.needs_item_id')}
       where q.practice_id = $1 and q.programme_version_id = $2`,
      ids,
    ),
    tx.rows(
      `insert into question_bank (practice_id, id, programme_version_id, key, title)
       select $1, gen_random_uuid(), $3, key, title from question_bank where practice_id = $1 and programme_version_id = $2`,
      ids,
    ),
    tx.rows(
      `insert into question (practice_id, id, question_bank_id, ordinal, kind, topic, text, options, answer, explanation, explained_in)
       select $1, gen_random_uuid(), n.id, z.ordinal, z.kind, z.topic, z.text, z.options, z.answer, z.explanation, z.explained_in
       from question_bank b join question z on z.practice_id = $1 and z.question_bank_id = b.id and z.retired_at is null
         join question_bank n on n.practice_id = $1 and n.programme_version_id = $3 and n.key = b.key
       where b.practice_id = $1 and b.programme_version_id = $2`,
      ids,
    ),
  ]);
}
