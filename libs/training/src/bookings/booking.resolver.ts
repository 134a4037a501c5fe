import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { workshopDone, type WorkshopDone } from '../workshops/workshop-payload.resolver.js';
import { WorkshopPayload } from '../workshops/workshop.inputs.js';
import { keepDates } from '../workshops.permissions.js';
import { BookPeople, InviteToWorkshop } from './book-people.js';
import { BookPeopleArgs, CancelBookingArgs, InviteToWorkshopArgs } from './booking.inputs.js';
import { CancelBooking } from './cancel-booking.js';

@Resolver()
export class BookingResolver {
  constructor(
    @Inject(BookPeople) private readonly bookPeople: BookPeople,
    @Inject(InviteToWorkshop) private readonly inviteToWorkshop: InviteToWorkshop,
    @Inject(CancelBooking) private readonly cancelBooking: CancelBooking,
  ) {}

  @Mutation(() => WorkshopPayload, { name: 'bookPeople', description: 'Places for others, or one’s own. All get one, or nobody does.' })
  @Requires(signedIn)
  async book(@CurrentViewer() viewer: Viewer, @Args('input') input: BookPeopleArgs): Promise<WorkshopDone> {
    return workshopDone(await this.bookPeople.run(viewer, input));
  }

  @Mutation(() => WorkshopPayload, { name: 'inviteToWorkshop' })
  @Requires(keepDates)
  async invite(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteToWorkshopArgs): Promise<WorkshopDone> {
    return workshopDone(await this.inviteToWorkshop.run(viewer, input));
  }

  @Mutation(() => WorkshopPayload, { name: 'cancelBooking', description: 'Gives a place back, or declines an invitation.' })
  @Requires(signedIn)
  async cancel(@CurrentViewer() viewer: Viewer, @Args('input') input: CancelBookingArgs): Promise<WorkshopDone> {
    return workshopDone(await this.cancelBooking.run(viewer, input));
  }
}
