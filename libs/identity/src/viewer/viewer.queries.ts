import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import { defaultPreferences, type Preferences } from '../people/preferences.js';
import { settingsOf } from '../practices/practice-settings.js';
import type { DoneSetupStep } from '../practices/practice.types.js';
import { setupSteps } from '../practices/setup-steps.js';
import { practiceRoles } from './roles.js';
import type { Viewer } from './viewer.js';
import type { EndedAccess, PracticeChoice, ViewerClient, ViewerObject } from './viewer.types.js';

interface Read {
  readonly version: number;
  readonly preferences: Partial<Preferences>;
  readonly timeZone: string;
  readonly language: string;
  readonly name: string;
  readonly email: string;
  readonly practice: {
    id: string;
    name: string;
    timeZone: string;
    language: string;
    isSample: boolean;
    version: number;
    setup: Record<string, string>;
    settings: unknown;
  };
  readonly clients: ViewerClient[];
  readonly practices: PracticeChoice[];
  readonly endedAccess: EndedAccess[];
}

/** The viewer as the portal needs them at every start: one statement. */
@Injectable()
export class ViewerQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async viewer(viewer: Viewer): Promise<ViewerObject> {
    const read = await this.db.readRow<Read>(
      viewer,
      `select p.name, p.email::text as email, p.version, p.preferences, coalesce(p.time_zone, r.time_zone) as "timeZone", coalesce(p.language, r.language) as language,
                json_build_object('id', r.practice_id, 'name', r.name, 'timeZone', r.time_zone, 'language', r.language, 'isSample', r.is_sample, 'version', r.version,
                                  'setup', r.setup, 'settings', r.settings) as practice,
                (select coalesce(json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) order by lower(c.name), c.id), '[]')
                   from client c where c.practice_id = $1 and c.archived_at is null and ($5 or c.id = any ($6::uuid[]))) as clients,
                practices_of_session($3, $4) as practices, ended_access($1, $2) as "endedAccess"
           from person p join practice r on r.practice_id = $1 where p.practice_id = $1 and p.id = $2`,
      [viewer.personId, viewer.facts.sessionId, this.clock.now(), viewer.clientIds === '*', viewer.clientIds === '*' ? [] : viewer.clientIds],
    );
    if (!read) throw new Error('Somebody who is signed in is a person of the practice');
    const { preferences, practice, ...facts } = read;
    const chosen = { ...defaultPreferences, ...preferences };
    return {
      id: viewer.personId,
      ...facts,
      singleKeys: chosen.singleKeyShortcuts,
      theme: chosen.theme,
      roles: viewer.roles.map(({ role, clientId }) => ({ role, clientId: clientId ?? null })),
      seenBy: viewer.facts.seenBy ?? null,
      practice: { ...practice, setup: doneSteps(practice.setup), settings: viewer.is(...practiceRoles) ? settingsOf(practice.settings) : null },
    };
  }
}

/** In the order in which they are offered. */
const doneSteps = (stored: Readonly<Record<string, string>>): DoneSetupStep[] =>
  setupSteps.flatMap((step) => (stored[step] === undefined ? [] : [{ step, at: stored[step] as DoneSetupStep['at'] }]));
