import type { Tx } from '@cairn/platform';

/** What a trainee did, by the step it was done at; whose it is stands in the second. */
const doneAt: readonly (readonly [table: string, whose: string])[] = [
  ['reading_mark', 'trainee_id'],
  ['attempt', 'trainee_id'],
  ['attempt_grant', 'trainee_id'],
  ['assignment_round', 'trainee_id'],
  ['assignment_extension', 'trainee_id'],
  ['observed_session', 'trainee_id'],
  ['prerequisite_exemption', 'trainee_id'],
  ['peer_feedback', 'giver_id'],
];

const toSameItem = ([table, whose]: (typeof doneAt)[number]): string =>
  `update ${table} f set item_id = n.id
     from programme_item o join programme_item n on n.practice_id = $1 and n.programme_version_id = $3 and n.key = o.key and n.kind = o.kind
    where f.practice_id = $1 and f.${whose} = $2 and o.practice_id = $1 and o.id = f.item_id and o.programme_version_id <> $3`;

const toSameModule = `update prerequisite_exemption f set module_id = n.id
     from programme_module o join programme_module n on n.practice_id = $1 and n.programme_version_id = $3 and n.key = o.key
    where f.practice_id = $1 and f.trainee_id = $2 and o.practice_id = $1 and o.id = f.module_id and o.programme_version_id <> $3`;

/** What a trainee did follows them to the same steps of another version of their programme; what has none there stays with the step it was done at. */
export async function followSteps(tx: Tx, traineeId: string, versionId: string): Promise<void> {
  await tx.together(() => [...doneAt.map(toSameItem), toSameModule].map((statement) => tx.rows(statement, [traineeId, versionId])));
}
