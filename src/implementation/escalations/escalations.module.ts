import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { MailStops } from '../reminders/mail-stops.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { Escalate } from './escalate.job.js';
import { EscalationDelivery } from './escalation-delivery.js';
import { EscalationHours } from './escalation-hours.js';
import { EscalationLedger } from './escalation-ledger.js';
import { EscalationQueue } from './escalation-queue.js';
import { EscalationTelling } from './escalation-telling.query.js';
import { EscalationFields, EscalationMailFields, RoundEscalationsField } from './escalation.fields.js';
import { EscalationMailsLoader, EscalationsOfRoundLoader } from './escalations.loader.js';
import { OfficePeople } from './office-people.js';
import { OfficeStop } from './office-stop.js';
import { InstitutionHeadLoader, OfficeHolderLoader } from './office.loaders.js';
import { InstitutionHeadField, OfficeHolderFields, OfficeResolver } from './office.resolver.js';
import { OfficeService } from './office.service.js';
import { OwingQuery } from './owing.query.js';
import { SendEscalations } from './send-escalations.job.js';

/** Who is written to when an institution does not answer, step by step. */
@Module({
  imports: [PeopleModule, ReferenceModule, RemindersModule],
  providers: [
    OfficeResolver,
    OfficeHolderFields,
    InstitutionHeadField,
    OfficeService,
    OfficePeople,
    OfficeStop,
    OfficeHolderLoader,
    InstitutionHeadLoader,
    OwingQuery,
    EscalationQueue,
    EscalationHours,
    Escalate,
    EscalationTelling,
    EscalationLedger,
    EscalationDelivery,
    SendEscalations,
    EscalationsOfRoundLoader,
    EscalationMailsLoader,
    RoundEscalationsField,
    EscalationFields,
    EscalationMailFields,
  ],
  exports: [OfficeService],
})
export class EscalationsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly holders: OfficeHolderLoader,
    private readonly stops: MailStops,
    private readonly officeStop: OfficeStop,
  ) {}

  onModuleInit(): void {
    this.registry.register('ofh', 'OfficeHolder', (id, context: ActorContext) =>
      this.holders.load(context, id),
    );
    this.stops.register('ofh', this.officeStop);
  }
}
