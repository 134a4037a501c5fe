import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { keepRosters } from '../permissions.js';
import { AddPerson } from './add-person.js';
import { ChangePeople } from './change-people.js';
import { InvitePeople } from './invite-people.js';
import { PastePeople } from './paste-people.js';
import type { PeoplePayloadParent } from './people-reads.resolver.js';
import { AddPersonInput, ChangePeopleInput, InvitePeopleInput, PastePeopleInput, PeoplePayload, RemovePeopleInput } from './people.types.js';
import { RemovePeople } from './remove-people.js';

/** Keeping the list of a client's people. */
@Resolver()
export class PeopleResolver {
  constructor(
    @Inject(AddPerson) private readonly addPerson: AddPerson,
    @Inject(PastePeople) private readonly pastePeople: PastePeople,
    @Inject(ChangePeople) private readonly changePeople: ChangePeople,
    @Inject(RemovePeople) private readonly removePeople: RemovePeople,
    @Inject(InvitePeople) private readonly invitePeople: InvitePeople,
  ) {}

  @Mutation(() => PeoplePayload, { name: 'addPerson' })
  @Requires(keepRosters)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddPersonInput): Promise<PeoplePayloadParent> {
    const added = await this.addPerson.run(viewer, input);
    return added.ok ? { ids: [added.value.id], added: 1, errors: [] } : refused(added.error);
  }

  @Mutation(() => PeoplePayload, { name: 'pastePeople' })
  @Requires(keepRosters)
  async paste(@CurrentViewer() viewer: Viewer, @Args('input') input: PastePeopleInput): Promise<PeoplePayloadParent> {
    const pasted = await this.pastePeople.run(viewer, input);
    return pasted.ok ? { added: pasted.value.added, changed: pasted.value.changed, errors: [] } : refused(pasted.error);
  }

  @Mutation(() => PeoplePayload, { name: 'changePeople' })
  @Requires(keepRosters)
  async change(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePeopleInput): Promise<PeoplePayloadParent> {
    const changed = await this.changePeople.run(viewer, input);
    return changed.ok ? { ids: changed.value.ids, changed: changed.value.ids.length, errors: [] } : refused(changed.error);
  }

  @Mutation(() => PeoplePayload, { name: 'removePeople' })
  @Requires(keepRosters)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: RemovePeopleInput): Promise<PeoplePayloadParent> {
    const removed = await this.removePeople.run(viewer, input);
    return removed.ok ? { removed: removed.value.removed, errors: [] } : refused(removed.error);
  }

  @Mutation(() => PeoplePayload, { name: 'invitePeople', description: 'The only act that mails people of a client from here.' })
  @Requires(keepRosters)
  async invite(@CurrentViewer() viewer: Viewer, @Args('input') input: InvitePeopleInput): Promise<PeoplePayloadParent> {
    const invited = await this.invitePeople.run(viewer, input);
    return invited.ok ? { ids: input.ids, invited: invited.value.invited, alreadyIn: invited.value.alreadyIn, errors: [] } : refused(invited.error);
  }
}
