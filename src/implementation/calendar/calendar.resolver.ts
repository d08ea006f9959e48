import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { CalendarDatesService } from './calendar-dates.service.js';
import { CalendarItem } from './calendar-item.js';
import { CalendarSettlingService } from './calendar-settling.service.js';
import { CalendarArgs, NextDatesArgs } from './calendar.args.js';
import {
  CancelDateInput,
  ChangeDateInput,
  EditCalendarEntryInput,
  EnterDateInput,
  PostponeDateInput,
  ReopenDateInput,
  SettleDateInput,
} from './calendar.inputs.js';
import { CalendarEntryPayload } from './calendar.payloads.js';
import { CalendarQuery } from './calendar.query.js';
import { CalendarService } from './calendar.service.js';
import { FollowUpProposal, FollowUpProposalArgs } from './follow-up-proposal.js';
import { FollowUpProposals } from './follow-up-proposals.js';

const CalendarConnection = Connection(CalendarItem, 'CalendarItem');

/** The calendar, for reading. */
@Resolver()
export class CalendarQueries {
  constructor(
    private readonly query: CalendarQuery,
    private readonly proposals: FollowUpProposals,
  ) {}

  @Query(() => CalendarConnection, {
    description:
      'What mechanisms set for a country, by day, what has no day last. The public sees it with what the mechanisms published.',
  })
  @Public()
  calendar(
    @Args() args: CalendarArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<CalendarItem>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => [CalendarItem], {
    description:
      'The next dates that are open, from today on, the soonest first; what is overdue is not among them.',
  })
  @Public()
  nextDates(@Args() { first }: NextDatesArgs, @Acting() actor: Actor): Promise<CalendarItem[]> {
    return this.query.next(actor, first);
  }

  @Query(() => FollowUpProposal, {
    description:
      'Which day a document’s term for a follow-up answer would give, counted from the day of the document. A proposal: check it against the document, then enter it with `enterDate`.',
  })
  @Allow('calendar:write')
  proposedFollowUpDate(
    @Args() args: FollowUpProposalArgs,
    @Ctx() context: ActorContext,
  ): Promise<FollowUpProposal> {
    return this.proposals.propose(context, args);
  }
}

/** The coordinator keeps the calendar. */
@Resolver()
export class CalendarMutations {
  constructor(
    private readonly service: CalendarService,
    private readonly dates: CalendarDatesService,
    private readonly settling: CalendarSettlingService,
  ) {}

  @Mutation(() => CalendarEntryPayload, {
    nullable: true,
    description:
      'Enters a date as a document sets it. Dates are never reckoned: a person reads and enters them.',
  })
  @Allow('calendar:write')
  enterDate(@Args('input') input: EnterDateInput, @Acting() actor: Actor): Promise<CalendarEntryPayload> {
    return this.service.enter(actor, input);
  }

  @Mutation(() => CalendarEntryPayload, {
    nullable: true,
    description: 'Changes title, responsible institution or note of an entry, not its date.',
  })
  @Allow('calendar:write')
  editCalendarEntry(
    @Args('input') input: EditCalendarEntryInput,
    @Acting() actor: Actor,
  ): Promise<CalendarEntryPayload> {
    return this.service.edit(actor, input);
  }

  @Mutation(() => CalendarEntryPayload, {
    nullable: true,
    description: 'Another date, or the same one confirmed; the former stays in the history.',
  })
  @Allow('calendar:write')
  changeDate(@Args('input') input: ChangeDateInput, @Acting() actor: Actor): Promise<CalendarEntryPayload> {
    return this.dates.change(actor, input);
  }

  @Mutation(() => CalendarEntryPayload, {
    nullable: true,
    description: 'The mechanism put a date off, to another day or without naming one.',
  })
  @Allow('calendar:write')
  postponeDate(
    @Args('input') input: PostponeDateInput,
    @Acting() actor: Actor,
  ): Promise<CalendarEntryPayload> {
    return this.dates.postpone(actor, input);
  }

  @Mutation(() => CalendarEntryPayload, {
    nullable: true,
    description: 'What was owed is delivered, or what was expected took place.',
  })
  @Allow('calendar:write')
  settleDate(@Args('input') input: SettleDateInput, @Acting() actor: Actor): Promise<CalendarEntryPayload> {
    return this.settling.settle(actor, input);
  }

  @Mutation(() => CalendarEntryPayload, {
    nullable: true,
    description: 'It will not take place, or is no longer owed; it stays in the calendar as cancelled.',
  })
  @Allow('calendar:write')
  cancelDate(@Args('input') input: CancelDateInput, @Acting() actor: Actor): Promise<CalendarEntryPayload> {
    return this.settling.cancel(actor, input);
  }

  @Mutation(() => CalendarEntryPayload, {
    nullable: true,
    description: 'Takes back that something was settled or cancelled.',
  })
  @Allow('calendar:write')
  reopenDate(@Args('input') input: ReopenDateInput, @Acting() actor: Actor): Promise<CalendarEntryPayload> {
    return this.settling.reopen(actor, input);
  }
}
