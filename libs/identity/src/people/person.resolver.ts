import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import { ConnectionArgs, CurrentViewer, definePermission, refused, Requires, selects, type ConnectionOf } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '../viewer/viewer.js';
import { AddPracticePerson } from './add-practice-person.js';
import { ChangeInvitation } from './change-invitation.js';
import { ChangeRole } from './change-role.js';
import {
  AddPracticePersonInput,
  PersonInput,
  PersonRoleInput,
  PracticePerson,
  PracticePersonConnection,
  PracticePersonPayload,
  RenamePersonInput,
} from './person.types.js';
import { PracticePeople } from './practice-people.queries.js';
import { RenamePerson } from './rename-person.js';

const readPeople = definePermission('identity.read-people', { roles: ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR'] });
const managePeople = definePermission('identity.manage-people', { roles: ['OWNER'] });

/** The payload before its person is read: the id, and reading only when it is selected. */
type Done = PracticePersonPayload & { readonly personId?: string };
const payload = (result: Result<{ personId: string }>): Done => (result.ok ? { personId: result.value.personId, errors: [] } : refused(result.error));

@Resolver(() => PracticePersonPayload)
export class PersonResolver {
  constructor(
    @Inject(PracticePeople) private readonly practicePeople: PracticePeople,
    @Inject(AddPracticePerson) private readonly addPerson: AddPracticePerson,
    @Inject(ChangeRole) private readonly changeRole: ChangeRole,
    @Inject(ChangeInvitation) private readonly changeInvitation: ChangeInvitation,
    @Inject(RenamePerson) private readonly rename: RenamePerson,
  ) {}

  @Query(() => PracticePersonConnection, { name: 'practicePeople', description: 'The people who work at the practice, by name.' })
  @Requires(readPeople)
  people(@CurrentViewer() viewer: Viewer, @Args() args: ConnectionArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<PracticePerson>> {
    return this.practicePeople.list(viewer, args, selects(info, 'totalCount'));
  }

  @Mutation(() => PracticePersonPayload, { name: 'addPracticePerson' })
  @Requires(managePeople)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddPracticePersonInput): Promise<Done> {
    return payload(await this.addPerson.run(viewer, input));
  }

  @Mutation(() => PracticePersonPayload, { name: 'grantRole', description: 'Gives somebody a role of the practice, with effect from their next request.' })
  @Requires(managePeople)
  async grant(@CurrentViewer() viewer: Viewer, @Args('input') input: PersonRoleInput): Promise<Done> {
    return payload(await this.changeRole.grant(viewer, input));
  }

  @Mutation(() => PracticePersonPayload, { name: 'endRole', description: 'Takes a role of the practice away, with effect from their next request.' })
  @Requires(managePeople)
  async end(@CurrentViewer() viewer: Viewer, @Args('input') input: PersonRoleInput): Promise<Done> {
    return payload(await this.changeRole.end(viewer, input));
  }

  @Mutation(() => PracticePersonPayload, { name: 'renamePerson' })
  @Requires(managePeople)
  async renamed(@CurrentViewer() viewer: Viewer, @Args('input') input: RenamePersonInput): Promise<Done> {
    return payload(await this.rename.run(viewer, input));
  }

  @Mutation(() => PracticePersonPayload, { name: 'invitePerson', description: 'Asks somebody in by mail; an earlier invitation stops working.' })
  @Requires(managePeople)
  async invite(@CurrentViewer() viewer: Viewer, @Args('input') input: PersonInput): Promise<Done> {
    return payload(await this.changeInvitation.send(viewer, input));
  }

  @Mutation(() => PracticePersonPayload, { name: 'withdrawInvitation' })
  @Requires(managePeople)
  async withdraw(@CurrentViewer() viewer: Viewer, @Args('input') input: PersonInput): Promise<Done> {
    return payload(await this.changeInvitation.withdraw(viewer, input));
  }

  @ResolveField(() => PracticePerson, { nullable: true })
  async person(@Parent() { personId }: Done, @CurrentViewer() viewer: Viewer): Promise<PracticePerson | null> {
    return personId === undefined ? null : this.practicePeople.byId(viewer, personId);
  }
}
