import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { propose } from '../deployment.permissions.js';
import { ChangeParameter } from './change-parameter.js';
import { ChangeParameterArgs, ChangeSetPayload, DescribeChangeSetArgs, OpenChangeSetArgs, RemoveChangeArgs } from './change-set.inputs.js';
import { DescribeChangeSet } from './describe-change-set.js';
import { OpenChangeSet } from './open-change-set.js';
import { RemoveChange } from './remove-change.js';

/** The payload before its set is read: the id, and reading only when it is selected. */
export type Done = ChangeSetPayload & { readonly changeSetId?: string };
export const payload = (result: Result<{ changeSetId: string }>): Done =>
  result.ok ? { changeSetId: result.value.changeSetId, errors: [] } : refused(result.error);

/** Preparing a change set. */
@Resolver()
export class DraftResolver {
  constructor(
    @Inject(OpenChangeSet) private readonly openSet: OpenChangeSet,
    @Inject(ChangeParameter) private readonly change: ChangeParameter,
    @Inject(RemoveChange) private readonly remove: RemoveChange,
    @Inject(DescribeChangeSet) private readonly describeSet: DescribeChangeSet,
  ) {}

  @Mutation(() => ChangeSetPayload, {
    name: 'openChangeSet',
    description: 'Starts a change set: the first one from the practice’s template, later ones empty.',
  })
  @Requires(propose)
  async open(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenChangeSetArgs): Promise<Done> {
    return payload(await this.openSet.run(viewer, input));
  }

  @Mutation(() => ChangeSetPayload, { name: 'changeParameter', description: 'Proposes an answer; saved while it is being written.' })
  @Requires(propose)
  async changeParameter(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeParameterArgs): Promise<Done> {
    return payload(await this.change.run(viewer, input));
  }

  @Mutation(() => ChangeSetPayload, { name: 'removeChange', description: 'Takes one change out of the set.' })
  @Requires(propose)
  async removeChange(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveChangeArgs): Promise<Done> {
    return payload(await this.remove.run(viewer, input));
  }

  @Mutation(() => ChangeSetPayload, { name: 'describeChangeSet', description: 'Why now, what if nothing is decided, and by when.' })
  @Requires(propose)
  async describe(@CurrentViewer() viewer: Viewer, @Args('input') input: DescribeChangeSetArgs): Promise<Done> {
    return payload(await this.describeSet.run(viewer, input));
  }
}
