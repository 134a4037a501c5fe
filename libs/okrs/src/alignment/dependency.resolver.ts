import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { draftPayload, type DraftPayloadParent } from '../drafts/draft-payload.resolver.js';
import { DraftPayload } from '../drafts/draft-payload.types.js';
import { writeOkrs } from '../okrs.permissions.js';
import { AddDependencyArgs, AgreeDependencyArgs, Dependency, EditDependencyArgs, FinishAlignmentArgs, RemoveDependencyArgs } from './dependency.types.js';
import { FinishAlignment } from './finish-alignment.js';
import { AddDependency, EditDependency } from './name-dependency.js';
import { AgreeDependency, RemoveDependency } from './settle-dependency.js';

@Resolver(() => Dependency)
export class DependencyResolver {
  constructor(
    @Inject(AddDependency) private readonly addDependency: AddDependency,
    @Inject(EditDependency) private readonly editDependency: EditDependency,
    @Inject(AgreeDependency) private readonly agreeDependency: AgreeDependency,
    @Inject(RemoveDependency) private readonly removeDependency: RemoveDependency,
    @Inject(FinishAlignment) private readonly finishAlignment: FinishAlignment,
  ) {}

  @Mutation(() => DraftPayload, { name: 'addDependency', description: 'Names somebody whom the team needs, who needs it, or with whom it works.' })
  @Requires(writeOkrs)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddDependencyArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.addDependency.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'editDependency', description: 'Another side or another matter has to be agreed anew.' })
  @Requires(writeOkrs)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditDependencyArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.editDependency.run(viewer, input), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'agreeDependency', description: 'The other side agrees, or takes that back.' })
  @Requires(writeOkrs)
  async agree(@CurrentViewer() viewer: Viewer, @Args('input') input: AgreeDependencyArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.agreeDependency.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'removeDependency' })
  @Requires(writeOkrs)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveDependencyArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.removeDependency.run(viewer, input), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'finishAlignment', description: 'The alignment check is done; "nobody" is an answer.' })
  @Requires(writeOkrs)
  async finish(@CurrentViewer() viewer: Viewer, @Args('input') input: FinishAlignmentArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.finishAlignment.run(viewer, input));
  }
}
