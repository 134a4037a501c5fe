import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { learnOneself } from '../certification.permissions.js';
import { AssignmentQueries } from './assignment.queries.js';
import { Assignment, AssignmentPayload, HandInAssignmentArgs, RemoveAssignmentFileArgs, SaveAssignmentArgs } from './assignment.types.js';
import { HandInAssignment } from './hand-in.js';
import { RoundFiles } from './round-files.js';
import { SaveRound } from './save-round.js';

type Done = AssignmentPayload & { readonly itemId?: string };
const payload = (result: Result<{ itemId: string }>): Done => (result.ok ? { itemId: result.value.itemId, errors: [] } : refused(result.error));

@Resolver(() => AssignmentPayload)
export class AssignmentResolver {
  constructor(
    @Inject(SaveRound) private readonly saveRound: SaveRound,
    @Inject(HandInAssignment) private readonly handIn: HandInAssignment,
    @Inject(RoundFiles) private readonly files: RoundFiles,
    @Inject(AssignmentQueries) private readonly assignments: AssignmentQueries,
  ) {}

  @Query(() => Assignment, { name: 'assignment', description: 'One of one’s own path.' })
  @Requires(learnOneself)
  one(@CurrentViewer() viewer: Viewer, @Args('itemId', { type: () => UuidScalar }) itemId: string): Promise<Assignment> {
    return this.assignments.mine(viewer, itemId);
  }

  @Query(() => [Assignment], { name: 'assignments', description: 'All of one’s own path, in its order.' })
  @Requires(learnOneself)
  all(@CurrentViewer() viewer: Viewer): Promise<Assignment[]> {
    return this.assignments.allMine(viewer);
  }

  @Mutation(() => AssignmentPayload, { name: 'saveAssignment', description: 'Keeps what is being written; begins the next round where the last came back.' })
  @Requires(learnOneself)
  async save(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveAssignmentArgs): Promise<Done> {
    return payload(await this.saveRound.run(viewer, input));
  }

  @Mutation(() => AssignmentPayload, { name: 'handInAssignment', description: 'From here on it stays as it is until it is answered.' })
  @Requires(learnOneself)
  async hand(@CurrentViewer() viewer: Viewer, @Args('input') input: HandInAssignmentArgs): Promise<Done> {
    return payload(await this.handIn.run(viewer, input));
  }

  @Mutation(() => AssignmentPayload, { name: 'removeAssignmentFile' })
  @Requires(learnOneself)
  async removeFile(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveAssignmentFileArgs): Promise<Done> {
    return payload(await this.files.remove(viewer, input));
  }

  @ResolveField(() => Assignment, { name: 'assignment', nullable: true })
  async ofPayload(@Parent() { itemId }: Done, @CurrentViewer() viewer: Viewer): Promise<Assignment | null> {
    return itemId === undefined ? null : this.assignments.mine(viewer, itemId);
  }
}
