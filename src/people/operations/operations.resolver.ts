import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.js';
import { JobView, MailService } from './operations.types.js';
import { Operations } from './operations.js';

/** The door to what whoever runs the installation has to know. */
@Resolver()
export class OperationsResolver {
  constructor(private readonly operations: Operations) {}

  @Query(() => [JobView], {
    description: 'What the installation does again and again, by name, with how the last run ended.',
  })
  @Allow('installation:read')
  jobs(): Promise<JobView[]> {
    return this.operations.jobs();
  }

  @Query(() => MailService, { description: 'Whether, and in whose name, mails are sent.' })
  @Allow('installation:read')
  mailService(): MailService {
    return this.operations.mail();
  }
}
