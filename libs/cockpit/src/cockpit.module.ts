import { Module } from '@nestjs/common';
import { ActivityQueries, ActivityResolver } from './activity/activity.resolver.js';
import { DeliveriesResolver } from './deliveries/deliveries.resolver.js';
import { DeliveryDesk } from './deliveries/deliveries.js';
import { FindQueries, FindResolver } from './find/find.resolver.js';
import { ProgrammeQueries } from './programme/programme.queries.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { BringBackItem, SnoozeItem } from './today/snooze-item.js';
import { TodayQueries } from './today/today.queries.js';
import { TodayResolver } from './today/today.resolver.js';

/** Reads across contexts; writes only what a person did with their own view of it. */
@Module({
  providers: [
    ActivityQueries,
    ActivityResolver,
    BringBackItem,
    DeliveriesResolver,
    DeliveryDesk,
    FindQueries,
    FindResolver,
    ProgrammeQueries,
    ProgrammeResolver,
    SnoozeItem,
    TodayQueries,
    TodayResolver,
  ],
})
export class CockpitModule {}
