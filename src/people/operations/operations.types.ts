import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/enums.js';

export type JobState = 'WAITING' | 'RUNNING';
export const JobStateEnum = graphqlEnum<JobState>('JobState', 'Whether a job is at work.', {
  WAITING: 'It waits until it is due.',
  RUNNING: 'A process is at it.',
});

/** A job of the installation. */
@ObjectType('Job', {
  description: 'Something that the installation does again and again, once for all its processes.',
})
export class JobView {
  @Field({ description: 'Its name, which `rectrack jobs run` takes: `reminders.send`.' })
  name: string;

  @Field({ description: 'What it does.' })
  purpose: string;

  @Field(() => JobStateEnum, { description: 'Whether it is at work.' })
  state: JobState;

  @Field({ description: 'When it is due next (UTC).' })
  dueAt: string;

  @Field(() => String, { nullable: true, description: 'When it was last begun (UTC); null before.' })
  startedAt: string | null;

  @Field(() => String, { nullable: true, description: 'When a run last ended (UTC); null before.' })
  endedAt: string | null;

  @Field(() => Int, { description: 'How many runs in a row have failed; 0 after one that did not.' })
  failures: number;

  @Field(() => String, { nullable: true, description: 'Why the last run failed; null where it did not.' })
  lastError: string | null;
}

export type MailState = 'CONFIGURED' | 'NOT_CONFIGURED';
export const MailStateEnum = graphqlEnum<MailState>('MailServiceState', 'Whether mails are sent.', {
  CONFIGURED: 'A mail server is set: mails are handed to it.',
  NOT_CONFIGURED: 'RECTRACK_SMTP_URL is not set: no mails are sent, and nobody is reminded of anything.',
});

/** How the installation sends mails. */
@ObjectType({ description: 'How the installation sends mails.' })
export class MailService {
  @Field(() => MailStateEnum, { description: 'Whether a mail server is set.' })
  state: MailState;

  @Field(() => String, { nullable: true, description: 'Who mails are from; null where none are sent.' })
  sender: string | null;
}
