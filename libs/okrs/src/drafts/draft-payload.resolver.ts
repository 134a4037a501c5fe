import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused } from '@cairn/platform';
import { Dependency } from '../alignment/dependency.types.js';
import { OkrLine } from '../lines/line.types.js';
import { Objective } from '../objectives/objective.types.js';
import { DraftPayload, EditConflict } from './draft-payload.types.js';
import { conflictsOf } from './fields.rules.js';
import { OkrDraftQueries } from './okr-draft.queries.js';
import { OkrDraft } from './okr-draft.types.js';

/** What a change named or made: the payload shows it as it is now. */
export interface Touched {
  readonly draftId?: string;
  readonly teamId?: string;
  readonly objectiveId?: string;
  readonly lineId?: string;
  readonly dependencyId?: string;
}

/** What a use case left for the payload; the draft itself is read when something of it is selected, once. */
export interface DraftPayloadParent extends Touched {
  readonly errors: DraftPayload['errors'];
  /** The fields that were asked, where somebody else was faster. */
  readonly lost?: Readonly<Record<string, unknown>>;
  read?: Promise<OkrDraft>;
}

/** Of a change that was refused because of a newer version, what it named is shown as it is now. */
export function draftPayload(result: Result<Touched>, asked?: Touched & Readonly<Record<string, unknown>>): DraftPayloadParent {
  if (result.ok) return { ...result.value, errors: [] };
  const { errors } = refused(result.error);
  if (!asked || !result.error.code.endsWith('_CHANGED')) return { errors };
  const { draftId, teamId, objectiveId, lineId, dependencyId, ...rest } = asked;
  const { idempotencyKey: _key, version: _version, ...lost } = rest;
  return { draftId, teamId, objectiveId, lineId, dependencyId, lost, errors };
}

@Resolver(() => DraftPayload)
export class DraftPayloadResolver {
  constructor(@Inject(OkrDraftQueries) private readonly drafts: OkrDraftQueries) {}

  @ResolveField(() => OkrDraft, { nullable: true })
  async draft(@Parent() parent: DraftPayloadParent, @CurrentViewer() viewer: Viewer): Promise<OkrDraft | null> {
    return (await this.read(parent, viewer)) ?? null;
  }

  @ResolveField(() => Objective, { nullable: true })
  async objective(@Parent() parent: DraftPayloadParent, @CurrentViewer() viewer: Viewer): Promise<Objective | null> {
    return parent.objectiveId === undefined ? null : objectiveIn(await this.read(parent, viewer), parent.objectiveId);
  }

  @ResolveField(() => OkrLine, { nullable: true })
  async line(@Parent() parent: DraftPayloadParent, @CurrentViewer() viewer: Viewer): Promise<OkrLine | null> {
    return parent.lineId === undefined ? null : lineIn(await this.read(parent, viewer), parent.lineId);
  }

  @ResolveField(() => Dependency, { nullable: true })
  async dependency(@Parent() parent: DraftPayloadParent, @CurrentViewer() viewer: Viewer): Promise<Dependency | null> {
    return parent.dependencyId === undefined ? null : dependencyIn(await this.read(parent, viewer), parent.dependencyId);
  }

  @ResolveField(() => EditConflict, { nullable: true })
  async conflict(@Parent() parent: DraftPayloadParent, @CurrentViewer() viewer: Viewer): Promise<EditConflict | null> {
    if (!parent.lost) return null;
    const draft = await this.read(parent, viewer);
    if (parent.teamId !== undefined) return missionConflict(draft, parent.lost);
    const now = parent.lineId
      ? lineIn(draft, parent.lineId)
      : parent.objectiveId
        ? objectiveIn(draft, parent.objectiveId)
        : dependencyIn(draft, parent.dependencyId);
    if (!now) return null;
    const by = 'editedByName' in now ? { changedByName: now.editedByName, changedAt: now.editedAt } : { changedByName: null, changedAt: null };
    return { version: now.version, ...by, fields: conflictsOf(parent.lost, now) };
  }

  private read(parent: DraftPayloadParent, viewer: Viewer): Promise<OkrDraft> | undefined {
    parent.read ??= parent.teamId !== undefined ? this.drafts.ofTeam(viewer, parent.teamId) : this.of(parent, viewer);
    return parent.read;
  }

  private of({ draftId, lineId, objectiveId, dependencyId }: DraftPayloadParent, viewer: Viewer): Promise<OkrDraft> | undefined {
    if (draftId !== undefined) return this.drafts.byId(viewer, draftId);
    if (lineId !== undefined) return this.drafts.around(viewer, { lineId });
    if (objectiveId !== undefined) return this.drafts.around(viewer, { objectiveId });
    return dependencyId === undefined ? undefined : this.drafts.around(viewer, { dependencyId });
  }
}

const lineIn = (draft: OkrDraft | undefined, id: string): OkrLine | null =>
  [...(draft?.objectives.flatMap((objective) => objective.lines) ?? []), ...(draft?.looseLines ?? [])].find((line) => line.id === id) ?? null;

const objectiveIn = (draft: OkrDraft | undefined, id: string): Objective | null => draft?.objectives.find((objective) => objective.id === id) ?? null;

const dependencyIn = (draft: OkrDraft | undefined, id: string | undefined): Dependency | null =>
  [...(draft?.dependencies ?? []), ...(draft?.askedOfUs ?? [])].find((dependency) => dependency.id === id) ?? null;

function missionConflict(draft: OkrDraft | undefined, lost: Readonly<Record<string, unknown>>): EditConflict {
  const mission = draft?.mission ?? null;
  const fields = conflictsOf(lost, { body: mission?.body ?? '' });
  return { version: mission?.number ?? 0, changedByName: mission?.writtenByName ?? null, changedAt: mission?.at ?? null, fields };
}
