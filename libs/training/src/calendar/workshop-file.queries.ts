import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { TrainingOptions } from '../training.options.js';
import { canReadWorkshop } from '../workshops/workshop.policy.js';
import { workshopFacts } from '../workshops/workshops.repository.js';
import { workshopEntry } from './workshop-entry.js';
import { writeCalendar } from './write-calendar.js';

@Injectable()
export class WorkshopFileQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(TrainingOptions) private readonly options: TrainingOptions,
  ) {}

  /** The workshop as an entry for a calendar, with the UID of the mails, so that it takes their place. One statement. Throws NOT_FOUND. */
  read(viewer: Viewer, id: string): Promise<{ readonly title: string; readonly calendar: string }> {
    return this.db.read(viewer, async (tx) => {
      const workshop = await workshopFacts(tx, id);
      if (!workshop || !canReadWorkshop(viewer, workshop)) throw notFound();
      return { title: workshop.title, calendar: writeCalendar([workshopEntry(workshop, this.options.publicUrl)], { method: 'PUBLISH', now: tx.now() }) };
    });
  }
}
