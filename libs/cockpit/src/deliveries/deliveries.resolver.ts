import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { mendDeliveries } from '../cockpit.permissions.js';
import { DeliveryDesk } from './deliveries.js';
import { Deliveries, DeliveriesPayload, RetryDeliveryInput } from './deliveries.types.js';

@Resolver(() => DeliveriesPayload)
export class DeliveriesResolver {
  constructor(@Inject(DeliveryDesk) private readonly desk: DeliveryDesk) {}

  @Query(() => Deliveries, { name: 'deliveries' })
  @Requires(mendDeliveries)
  deliveries(@CurrentViewer() viewer: Viewer): Promise<Deliveries> {
    return this.desk.list(viewer);
  }

  @Mutation(() => DeliveriesPayload, { name: 'retryMail' })
  @Requires(mendDeliveries)
  async retryMail(@CurrentViewer() viewer: Viewer, @Args('input') input: RetryDeliveryInput): Promise<DeliveriesPayload> {
    const done = await this.desk.retryMail(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @Mutation(() => DeliveriesPayload, { name: 'retryJob' })
  @Requires(mendDeliveries)
  async retryJob(@CurrentViewer() viewer: Viewer, @Args('input') input: RetryDeliveryInput): Promise<DeliveriesPayload> {
    const done = await this.desk.retryJob(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @ResolveField('deliveries', () => Deliveries, { nullable: true })
  async after(@Parent() payload: DeliveriesPayload, @CurrentViewer() viewer: Viewer): Promise<Deliveries | null> {
    return payload.errors.length > 0 ? null : this.desk.list(viewer);
  }
}
