import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, notFound, ok, type Result } from '@cairn/kernel';
import { Db, type Tx } from '@cairn/platform';
import { nameOf } from '../people/person.rules.js';
import type { Viewer } from '../viewer/viewer.js';
import { canChangePractice } from './practice.policy.js';
import { languageOf, timeZoneOf } from './practice.rules.js';
import { practiceSettingsSchema, settingsOf, type PracticeSettings } from './practice-settings.js';
import { fitTogether, inRange } from './practice-settings.rules.js';
import { markSetupStep, type SetupStep } from './setup-steps.js';

interface PracticeChange {
  readonly idempotencyKey: string;
  readonly version: number;
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
}

type SettingsChange = { readonly idempotencyKey: string; readonly version: number } & {
  readonly [name in keyof PracticeSettings]?: PracticeSettings[name] | null;
};

/** Owners change the name, the zone, the language and the settings of their practice. */
@Injectable()
export class ChangePractice {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Also ticks the first step of the guided setup off: somebody looked at these and meant them. */
  basics(viewer: Viewer, { idempotencyKey, ...asked }: PracticeChange): Promise<Result<{ practiceId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'changePractice', input: asked }, async (tx) => {
      authorize(canChangePractice(viewer));
      const name = nameOf(asked.name, 'name', 'the name of your practice');
      if (!name.ok) return name;
      const timeZone = timeZoneOf(asked.timeZone);
      if (!timeZone.ok) return timeZone;
      const language = languageOf(asked.language);
      if (!language.ok) return language;
      await changed(tx, asked.version, 'name = $3, time_zone = $4, language = $5', [name.value, timeZone.value, language.value]);
      await markSetupStep(tx, 'BASICS');
      return ok({ practiceId: tx.practiceId });
    });
  }

  settings(viewer: Viewer, { idempotencyKey, version, ...asked }: SettingsChange): Promise<Result<{ practiceId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'changePracticeSettings', input: { version, ...asked } }, async (tx) => {
      authorize(canChangePractice(viewer));
      const stored = await tx.row<{ settings: unknown }>(`select settings from practice where practice_id = $1`);
      const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null));
      const ranged = inRange(practiceSettingsSchema, { ...settingsOf(stored?.settings), ...given });
      if (!ranged.ok) return ranged;
      const fitting = fitTogether(ranged.value);
      if (!fitting.ok) return fitting;
      await changed(tx, version, 'settings = $3', [JSON.stringify(fitting.value)]);
      return ok({ practiceId: tx.practiceId });
    });
  }

  markStep(viewer: Viewer, { idempotencyKey, step }: { readonly idempotencyKey: string; readonly step: SetupStep }): Promise<Result<{ practiceId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'markSetupStep', input: { step } }, async (tx) => {
      authorize(canChangePractice(viewer));
      await markSetupStep(tx, step);
      return ok({ practiceId: tx.practiceId });
    });
  }
}

async function changed(tx: Tx, version: number, assignments: string, values: readonly unknown[]): Promise<void> {
  const row = await tx.row(`update practice set ${assignments}, version = version + 1 where practice_id = $1 and version = $2 returning version`, [
    version,
    ...values,
  ]);
  if (row) return;
  const current = await tx.row<{ version: number }>(`select version from practice where practice_id = $1`);
  if (!current) throw notFound();
  throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: current.version });
}
