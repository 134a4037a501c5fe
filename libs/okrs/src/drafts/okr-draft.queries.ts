import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { draftingGate, type DraftingGate } from '@cairn/training';
import { canReadDraft, canSeeTeams, canWriteForTeam, ownUntilSent } from './draft.policy.js';
import { drafts, type DraftRef } from './drafts.repository.js';
import type { OkrDraftFacts } from './okr-draft.facts.js';
import { draftByAddress, draftById, draftByTeam } from './okr-draft.sql.js';
import type { OkrDraft } from './okr-draft.types.js';
import { okrDraftView } from './okr-draft.view.js';

const open: DraftingGate = { person: null, team: null, waits: false };

/** Reads the whole screen of a draft in one statement; those who write learn in two more whether the training gate lets them. */
@Injectable()
export class OkrDraftQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** By its address. Throws NOT_FOUND, and FORBIDDEN for a colleague whom it is not open to yet. */
  byAddress(viewer: Viewer, address: { client: string; teamId: string; cycle: number | null }): Promise<OkrDraft> {
    return this.read(viewer, draftByAddress, [address.teamId, address.client, address.cycle], (facts) => address.cycle === null || facts.cycleId !== null);
  }

  byId(viewer: Viewer, draftId: string): Promise<OkrDraft> {
    return this.read(viewer, draftById, [draftId]);
  }

  /** The draft that something is in. */
  async around(viewer: Viewer, ref: DraftRef): Promise<OkrDraft> {
    const { draftId } = await this.db.read(viewer, (tx) => drafts(tx, viewer).place(ref, 'READ'));
    return this.byId(viewer, draftId);
  }

  /** In the cycle that matters now. */
  ofTeam(viewer: Viewer, teamId: string): Promise<OkrDraft> {
    return this.read(viewer, draftByTeam, [teamId]);
  }

  private read(viewer: Viewer, statement: string, params: readonly unknown[], isThere: (facts: OkrDraftFacts) => boolean = () => true): Promise<OkrDraft> {
    return this.db.read(viewer, async (tx) => {
      const found = await tx.row<{ facts: OkrDraftFacts }>(statement, [tx.now(), viewer.personId, ...params]);
      if (!found || !canSeeTeams(viewer, found.facts) || !isThere(found.facts)) throw notFound();
      const { facts } = found;
      if (facts.draft) authorize(canReadDraft(viewer, { ...facts, status: facts.draft.status }), ownUntilSent(facts.teamName));
      return okrDraftView(facts, viewer, { now: tx.now(), gate: await gateFor(tx, viewer, facts) });
    });
  }
}

/** Reading is never gated, so only those who write ask; a team that left has no gate any more. */
const gateFor = (tx: Tx, viewer: Viewer, facts: OkrDraftFacts): Promise<DraftingGate> =>
  facts.optedOutOn === null && canWriteForTeam(viewer, facts) ? draftingGate(tx, viewer, facts) : Promise.resolve(open);
