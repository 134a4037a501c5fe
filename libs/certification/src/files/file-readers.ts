import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadRound } from '../assessments/assessment.policy.js';
import { assignments } from '../assignments/assignments.js';
import { canWorkOnCertification } from '../certification.policy.js';
import { fileBytes, ownerOfFile, type KeptFile } from './kept-file.js';

/** Hands out a file to those who may read what it belongs to. */
@Injectable()
export class FileReaders {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, whatever the reason. */
  read(viewer: Viewer, fileId: string): Promise<KeptFile> {
    return this.db.read(viewer, async (tx) => {
      const owner = await ownerOfFile(tx, fileId);
      if (!owner) throw notFound();
      if (owner.kind === 'APPLICATION' && !canWorkOnCertification(viewer)) throw notFound();
      if (owner.kind === 'ROUND') {
        const { trainee, cohort, rounds } = await assignments(tx).ofRound(owner.id);
        const handedIn = rounds.some((round) => round.id === owner.id && round.status !== 'DRAFT');
        const isOwn = trainee.personId === viewer.personId;
        if (!isOwn && !(handedIn && canReadRound(viewer, trainee, cohort))) throw notFound();
      }
      const file = await fileBytes(tx, fileId);
      if (!file) throw notFound();
      return file;
    });
  }
}
