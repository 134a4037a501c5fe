import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { KeyResultQueries } from './key-result.queries.js';
import { KeyResult } from './key-result.types.js';
import { MyOkrs } from './my-okrs.types.js';

@Resolver(() => KeyResult)
export class KeyResultResolver {
  constructor(@Inject(KeyResultQueries) private readonly keyResults: KeyResultQueries) {}

  @Query(() => KeyResult, { name: 'keyResult', description: 'A key result or health metric with its levels, champion, history and links.' })
  @Requires(signedIn)
  one(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => UuidScalar }) id: string,
    @Args('client', {
      type: () => String,
      nullable: true,
      description: 'The address of the client under which it is asked for; it is not found under another one.',
    })
    client: string | null,
  ): Promise<KeyResult> {
    return this.keyResults.byId(viewer, id, client);
  }

  @Query(() => MyOkrs, { name: 'myOkrs', description: 'The reader’s own teams and key results, across clients.' })
  @Requires(signedIn)
  mine(@CurrentViewer() viewer: Viewer): Promise<MyOkrs> {
    return this.keyResults.mine(viewer);
  }
}
