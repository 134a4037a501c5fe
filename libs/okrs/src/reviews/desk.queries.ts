import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, notFound, shortDayWords, workingDaysBetween } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { engagementDirectory } from '@cairn/engagements';
import { Db } from '@cairn/platform';
import { canSeeTeams } from '../drafts/draft.policy.js';
import { deskStatement } from './desk.sql.js';
import type { ReviewDesk, ReviewDeskRow } from './desk.types.js';
import { firstDrafts, type FirstDraftCounts } from './first-drafts.rules.js';
import { deskOf, reviewsSomewhere } from './review.policy.js';

type Row = Omit<ReviewDeskRow, 'waiting' | 'path'> & { readonly zone: string };

interface DeskFacts {
  readonly rows: readonly Row[];
  readonly firstDrafts: FirstDraftCounts;
}

@Injectable()
export class DeskQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** All drafts that the viewer reviews, or those of one client. Throws NOT_FOUND for a client of others, FORBIDDEN for who reviews nothing there. */
  async desk(viewer: Viewer, client: string | null): Promise<ReviewDesk> {
    const { engagementIds, clientIds } = deskOf(viewer);
    return this.db.read(viewer, async (tx) => {
      if (client === null) authorize(reviewsSomewhere(viewer), 'Those who review drafts have a desk.');
      else {
        const { id, clientId } = await engagementDirectory(tx).ofClient(client);
        if (!canSeeTeams(viewer, { engagementId: id, clientId })) throw notFound();
        authorize(reviewsSomewhere(viewer, { engagementId: id, clientId }), 'Those who review drafts have a desk.');
      }
      const found = await tx.row<{ desk: DeskFacts }>(deskStatement, [tx.now(), viewer.personId, engagementIds, clientIds, client]);
      if (!found) throw notFound();
      const rows = found.desk.rows.map((row) => deskRow(row, tx.now()));
      return {
        waiting: rows.filter((row) => row.status === 'SENT'),
        others: rows.filter((row) => row.status !== 'SENT'),
        firstDrafts: firstDrafts(found.desk.firstDrafts),
      };
    });
  }
}

function deskRow({ zone, ...row }: Row, now: Date): ReviewDeskRow {
  const today = dayIn(zone, now);
  const since = row.sentAt === null ? null : dayIn(zone, row.sentAt);
  const days = since === null ? 0 : workingDaysBetween(since, today);
  const waiting =
    row.status !== 'SENT' || since === null ? '' : since === today ? 'today' : days <= 1 ? `since ${shortDayWords(since, today)}` : `${days} working days`;
  return { ...row, waiting, path: `/c/${row.clientSlug}/okrs/draft/${row.teamId}` };
}
