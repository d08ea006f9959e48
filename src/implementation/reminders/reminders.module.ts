import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { AddresseeQuery } from './addressee.query.js';
import { CountriesDue } from './country-due.js';
import { DigestDelivery } from './digest-delivery.js';
import { DigestLedger } from './digest-ledger.js';
import { DigestLetters } from './digest-letters.js';
import { DigestPlanner } from './digest-planner.js';
import { DigestQueue } from './digest-queue.js';
import { MailStops } from './mail-stops.js';
import { PersonStop } from './person-stop.js';
import { QueueDigests } from './queue-digests.job.js';
import { RemindedPeopleQuery } from './reminded-people.query.js';
import { DigestLoader, ReminderLogQuery } from './reminder-log.query.js';
import { ReminderPreferencesLoader } from './reminder-preferences.loader.js';
import { ReminderPreferencesService } from './reminder-preferences.service.js';
import { ReminderScheduleService } from './reminder-schedule.service.js';
import { ReminderSources } from './reminder-source.js';
import { ReminderDigestFields, ReminderResolver, ViewerReminderFields } from './reminder.resolver.js';
import { SchedulesQuery } from './schedules.query.js';
import { SendDigests } from './send-digests.job.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import { UnsubscribePages } from './unsubscribe-pages.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** What is due is told to those whose task it is. A feature that knows of something due imports this and adds a source. */
@Module({
  imports: [PeopleModule, ReferenceModule],
  controllers: [UnsubscribeController],
  providers: [
    ReminderSources,
    ReminderResolver,
    ViewerReminderFields,
    ReminderDigestFields,
    ReminderScheduleService,
    ReminderPreferencesService,
    ReminderPreferencesLoader,
    ReminderLogQuery,
    DigestLoader,
    SchedulesQuery,
    RemindedPeopleQuery,
    CountriesDue,
    DigestPlanner,
    DigestQueue,
    DigestLedger,
    DigestLetters,
    DigestDelivery,
    AddresseeQuery,
    QueueDigests,
    SendDigests,
    UnsubscribeLinks,
    UnsubscribePages,
    MailStops,
    PersonStop,
  ],
  exports: [ReminderSources, MailStops, DigestLetters, SchedulesQuery],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly digests: DigestLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('dig', 'ReminderDigest', (id, context: ActorContext) =>
      this.digests.load(context, id),
    );
  }
}
