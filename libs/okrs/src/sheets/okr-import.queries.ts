import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import { ofClientAt } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { OkrImport } from './okr-import.types.js';
import { importView, type Known } from './okr-import.view.js';
import { checkFile, importOf, sideOf, type SheetSide } from './okr-imports.repository.js';
import { labelsOf } from './people-of-sheet.rules.js';
import { sheets } from './sheets.repository.js';
import { rejectedCsv } from './rejected-rows.rules.js';

@Injectable()
export class OkrImportQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, also under the address of another client. */
  byId(viewer: Viewer, id: string, client: string | null = null): Promise<OkrImport> {
    return this.db.read(viewer, async (tx) => {
      const file = await importOf(tx, viewer, id);
      await ofClientAt(tx, client, file);
      const from = sheets(tx, viewer.personId);
      const { rules } = await from.plan(await from.cycle(file.cycleId));
      const side = file.status === 'OPEN' && file.fields ? await sideOf(tx, viewer, file) : null;
      const sheet = side && checkFile(file, side);
      const check = side && sheet && { sheet, known: knownOf(side) };
      return importView(file, check, rules.scoring.levels.length > 0, tx.now());
    });
  }

  /** The rows that are left out, as a .csv file. Throws NOT_FOUND when there are none. */
  rejected(viewer: Viewer, id: string): Promise<{ name: string; text: string }> {
    return this.db.read(viewer, async (tx) => {
      const file = await importOf(tx, viewer, id);
      const check = file.status === 'OPEN' && file.fields ? checkFile(file, await sideOf(tx, viewer, file)) : null;
      const text = check && check.counts.reject > 0 ? rejectedCsv(file, check) : file.rejectedCsv;
      if (!text) throw notFound();
      return { name: `${file.fileName.replace(/\.[a-z]+$/i, '')} - left out.csv`, text };
    });
  }
}

/** The people and teams that a word may mean, by the names that cells give them. */
function knownOf({ people, teams }: SheetSide): Known {
  const named = [...labelsOf(people)].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { people: named, teams: teams.map(({ place }) => ({ id: place.teamId, name: place.teamName })) };
}
