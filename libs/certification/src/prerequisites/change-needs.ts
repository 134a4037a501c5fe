import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { prerequisitesChanged } from '../certification.events.js';
import { canDirect } from '../certification.policy.js';
import { PrerequisiteRow } from '../programmes/programme-module.entity.js';
import { ProgrammeVersionRow } from '../programmes/programme.entity.js';
import type { VersionFacts } from '../programmes/programme.facts.js';
import { programmes } from '../programmes/programmes.repository.js';
import { cohortsOfVersion } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import type { PrerequisiteFacts } from '../progress/path-facts.js';
import { checkNeeds, isOf, type AskedNeeds, type Written } from './needs.rules.js';
import { decidePast, outcomeOf, touchedBy, type Outcome, type PastChoice, type TouchedTrainee } from './past.rules.js';

export interface ChangeNeedsInput extends AskedNeeds {
  readonly idempotencyKey: string;
  readonly versionId: string;
  readonly version: number;
  readonly past: PastChoice | null;
  readonly seen: string;
  readonly reason: string;
}

/** A version with its items in one list. */
export const writtenOf = ({ modules, prerequisites }: VersionFacts): Written => ({
  ...{ modules, prerequisites },
  items: modules.flatMap((module) => module.items.map((item) => ({ ...item, moduleId: module.id }))),
});

/** The change as asked, once everything it names is of this version. Throws NOT_FOUND. */
export function needsAsked(version: VersionFacts, asked: AskedNeeds): Result<readonly PrerequisiteFacts[]> {
  const written = writtenOf(version);
  const { moduleId, itemId, needsModuleIds, needsItemIds } = asked;
  const isModule = (id: string): boolean => written.modules.some((one) => one.id === id);
  const isItem = (id: string): boolean => written.items.some((one) => one.id === id);
  if ((moduleId !== null && !isModule(moduleId)) || (itemId !== null && !isItem(itemId))) throw notFound();
  if (!needsModuleIds.every(isModule) || !needsItemIds.every(isItem)) throw notFound();
  if ((moduleId === null) === (itemId === null)) return refusal('NEEDS_OF_ONE', 'Say which module or which item waits.', 'moduleId');
  return checkNeeds(asked, written);
}

/** What a module or an item waits for. Once cohorts learn from it, those who are past the rule go on or are locked again, as its director says. */
@Injectable()
export class ChangeNeeds {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ChangeNeedsInput): Promise<Result<{ versionId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.change-prerequisites', input }, async (tx) => {
      const version = await programmes(tx).version(input.versionId);
      authorize(canDirect(viewer), 'The certification director changes programmes.');
      const after = needsAsked(version, input);
      if (!after.ok) return after;
      await tx.table(ProgrammeVersionRow).change(version.id, input.version, { programmeId: version.programmeId });
      if (version.status === 'PUBLISHED') {
        const touched = touchedBy(input, after.value, await cohortsOfVersion(tx, version.id), (course) => todayOf(course.cohort, tx.now()));
        const decided = decidePast(touched, input);
        if (!decided.ok) return decided;
        await settle(tx, viewer, version, { ...input, ...decided.value }, touched);
      }
      const { moduleId, itemId } = input;
      await tx.table(PrerequisiteRow).remove(moduleId === null ? { itemId: itemId ?? '' } : { moduleId });
      await tx.table(PrerequisiteRow).addAll(after.value.filter(isOf(input)).map((need) => ({ id: newId(), programmeVersionId: version.id, ...need })));
      return ok({ versionId: version.id });
    });
  }
}

/** Writes down what the change means for each, and tells them. */
async function settle(tx: Tx, viewer: Viewer, version: VersionFacts, asked: ChangeNeedsInput, touched: readonly TouchedTrainee[]): Promise<void> {
  const { moduleId, itemId, needsModuleIds, needsItemIds, reason, past } = asked;
  const people = touched.map((one) => ({ traineeId: one.traineeId, outcome: outcomeOf(one, past), isCertified: one.isCertified }));
  const with_ = (outcome: Outcome): string[] => people.filter((one) => one.outcome === outcome).map(({ traineeId }) => traineeId);
  const changeId = newId();
  const of = [moduleId, itemId];
  await tx.together(() => [
    tx.rows(
      `insert into prerequisite_exemption (practice_id, id, trainee_id, module_id, item_id, because, reason, given_by, at)
       select $1, gen_random_uuid(), t.id, $2, $3, 'OLD_RULE', $4, $5, $6 from unnest($7::uuid[]) as t(id) on conflict do nothing`,
      [...of, reason, viewer.personId, tx.now(), with_('GOES_ON')],
    ),
    tx.rows(
      `delete from prerequisite_exemption where practice_id = $1 and because = 'OLD_RULE' and trainee_id = any($4::uuid[])
         and module_id is not distinct from $2::uuid and item_id is not distinct from $3::uuid`,
      [...of, [...with_('LOCKED'), ...with_('WAITS')]],
    ),
    tx.rows(
      `insert into prerequisite_change (practice_id, id, programme_version_id, module_id, item_id, needs, past, reason, people, changed_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[changeId, version.id, moduleId, itemId, JSON.stringify({ modules: needsModuleIds, items: needsItemIds }), past, reason],
        ...[JSON.stringify(people), viewer.personId, tx.now()],
      ],
    ),
  ]);
  const body = { changeId, versionId: version.id, moduleId, itemId, needsModuleIds, needsItemIds, past, reason, people, by: viewer.personId };
  await tx.record({ kind: 'certification.prerequisites-changed', body });
  if (people.some((one) => !one.isCertified)) await tx.emit(prerequisitesChanged({ changeId }));
}
