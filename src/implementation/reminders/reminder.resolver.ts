import { Args, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Viewer } from '../../people/users/viewer.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ReminderDigest } from './digest.entities.js';
import { ReminderLogArgs } from './reminder-log.args.js';
import { ReminderLogQuery } from './reminder-log.query.js';
import { ChangeMyRemindersInput, ConfigureRemindersInput } from './reminder.inputs.js';
import { ChangeMyRemindersPayload, ConfigureRemindersPayload } from './reminder.payloads.js';
import { ReminderPreferences } from './reminder-preferences.entity.js';
import { ReminderPreferencesLoader } from './reminder-preferences.loader.js';
import { ReminderPreferencesService } from './reminder-preferences.service.js';
import { ReminderSchedule } from './reminder-schedule.entity.js';
import { ReminderScheduleService } from './reminder-schedule.service.js';

const ReminderDigestConnection = Connection(ReminderDigest, 'ReminderDigest');

/** The door to reminders. */
@Resolver()
export class ReminderResolver {
  constructor(
    private readonly schedules: ReminderScheduleService,
    private readonly preferences: ReminderPreferencesService,
    private readonly log: ReminderLogQuery,
  ) {}

  @Query(() => ReminderSchedule, { description: 'When a country reminds its people of what is due.' })
  @Allow('reminders:configure')
  reminderSchedule(
    @Acting() actor: Actor,
    @Args('countryCode', {
      type: () => String,
      nullable: true,
      description: 'The country; a coordinator leaves it out: it is the own one.',
    })
    countryCode: string | null,
  ): Promise<ReminderSchedule> {
    return this.schedules.of(actor, countryCode);
  }

  @Query(() => ReminderDigestConnection, {
    description:
      'Which reminders were sent to whom, the latest day first: a coordinator sees those of the country, an ADMIN all, everybody else their own.',
  })
  @Allow('session:own')
  reminderLog(
    @Args() args: ReminderLogArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ReminderDigest>> {
    return this.log.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => ConfigureRemindersPayload, {
    nullable: true,
    description: 'Sets when a country reminds its people: how many days before and after, and at which hour.',
  })
  @Allow('reminders:configure')
  async configureReminders(
    @Args('input') input: ConfigureRemindersInput,
    @Acting() actor: Actor,
  ): Promise<ConfigureRemindersPayload> {
    return { schedule: await this.schedules.configure(actor, input) };
  }

  @Mutation(() => ChangeMyRemindersPayload, {
    nullable: true,
    description: 'Choose of what, and how often, you are reminded by mail.',
  })
  @Allow('session:own')
  async changeMyReminders(
    @Args('input') input: ChangeMyRemindersInput,
    @Acting() actor: Actor,
  ): Promise<ChangeMyRemindersPayload> {
    return { reminders: await this.preferences.change(actor, input) };
  }
}

/** What the person who asks has chosen. */
@Resolver(() => Viewer)
export class ViewerReminderFields {
  constructor(private readonly preferences: ReminderPreferencesLoader) {}

  @ResolveField(() => ReminderPreferences, {
    description: 'Of what and how often you are reminded by mail; `changeMyReminders` changes it.',
  })
  reminders({ user }: Viewer, _: unknown, context: ActorContext): Promise<ReminderPreferences> {
    return this.preferences.load(context, user.id);
  }
}

/** Who a mail went to. */
@Resolver(() => ReminderDigest)
export class ReminderDigestFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who it is for.' })
  user({ userId }: ReminderDigest, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, userId);
  }
}
