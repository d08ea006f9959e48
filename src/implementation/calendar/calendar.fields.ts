import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { DocumentLoader } from '../../recommendations/documents/document.loader.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { CountryToday } from '../status/country-today.js';
import { CALENDAR_KINDS, CalendarDutyEnum, type CalendarDuty } from './calendar-kind.js';
import { CalendarSettlement, settlementOf } from './calendar-settlement.js';
import { CalendarSource } from './calendar-source.js';
import { CalendarDate, CalendarEntry } from './calendar.entities.js';
import {
  CalendarDatesLoader,
  DocumentCalendarLoader,
  RecommendationCalendarLoader,
} from './calendar.loaders.js';
import { CalendarTransitionEnum, calendarWorkflow, type CalendarTransition } from './calendar.workflow.js';

/** What is owed, by whom, and which dates it had. */
@Resolver(() => CalendarEntry)
export class CalendarEntryFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly dated: CalendarDatesLoader,
    private readonly days: CountryToday,
  ) {}

  @ResolveField(() => CalendarDutyEnum, { description: 'Whether the State owes something.' })
  duty({ kind }: CalendarEntry): CalendarDuty {
    return CALENDAR_KINDS[kind].duty;
  }

  @ResolveField(() => Boolean, {
    description: 'The State owes it, it is open, and the day is past in the country’s time zone.',
  })
  overdue({ kind, state, startsOn, countryCode }: CalendarEntry): boolean {
    const owed = CALENDAR_KINDS[kind].duty === 'DUE' && state === 'OPEN' && startsOn !== null;
    return owed && startsOn < this.days.today(countryCode);
  }

  @ResolveField(() => CalendarSource, { description: 'Where it was first set.' })
  source(entry: CalendarEntry): CalendarSource {
    return sourceOf(entry);
  }

  @ResolveField(() => [CalendarDate], {
    description: 'Every date that it had, the first one first; the last is in force.',
  })
  dates({ id }: CalendarEntry, _: unknown, context: ActorContext): Promise<CalendarDate[]> {
    return this.dated.load(context, id);
  }

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that is responsible; null where none is named or you may not see it.',
  })
  institution(
    { institutionId }: CalendarEntry,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }

  @ResolveField(() => CalendarSettlement, {
    nullable: true,
    description: 'What became of it; null while it is open.',
  })
  settlement(entry: CalendarEntry): CalendarSettlement | null {
    return settlementOf(entry);
  }

  @ResolveField(() => [CalendarTransitionEnum], { description: 'What you may do with it now.' })
  availableTransitions(entry: CalendarEntry, _: unknown, { actor }: ActorContext): CalendarTransition[] {
    return calendarWorkflow.available(entry.state, (permission) => actor.can(permission, entry));
  }
}

/** Where a date of the history stands, and who recorded it. */
@Resolver(() => CalendarDate)
export class CalendarDateFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => CalendarSource, { description: 'Where this date stands.' })
  source(date: CalendarDate): CalendarSource {
    return sourceOf(date);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null where you may not see people.',
  })
  recordedBy({ recordedById }: CalendarDate, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, recordedById);
  }
}

/** The document of a source. */
@Resolver(() => CalendarSource)
export class CalendarSourceFields {
  constructor(private readonly documents: DocumentLoader) {}

  @ResolveField(() => Document, {
    nullable: true,
    description: 'The document, where it is here; null where it is cited.',
  })
  document({ documentId }: CalendarSource, _: unknown, context: ActorContext): Promise<Document | null> {
    return this.documents.loadIf(context, documentId);
  }
}

/** Who said what became of a date. */
@Resolver(() => CalendarSettlement)
export class CalendarSettlementFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who recorded it; null where you may not see people.',
  })
  recordedBy({ recordedById }: CalendarSettlement, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, recordedById);
  }
}

/** What a document set. */
@Resolver(() => Document)
export class DocumentCalendarField {
  constructor(private readonly loader: DocumentCalendarLoader) {}

  @ResolveField(() => [CalendarEntry], { description: 'Dates that the document set, by day.' })
  calendarEntries({ id }: Document, _: unknown, context: ActorContext): Promise<CalendarEntry[]> {
    return this.loader.load(context, id);
  }
}

/** By when something must be said about a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationCalendarField {
  constructor(private readonly loader: RecommendationCalendarLoader) {}

  @ResolveField(() => [CalendarEntry], {
    description: 'Dates that are about the recommendation itself, by day.',
  })
  calendarEntries({ id }: Recommendation, _: unknown, context: ActorContext): Promise<CalendarEntry[]> {
    return this.loader.load(context, id);
  }
}

function sourceOf({
  documentId,
  sourceSymbol,
  sourceTitle,
  sourceUrl,
}: CalendarEntry | CalendarDate): CalendarSource {
  return { documentId, symbol: sourceSymbol, title: sourceTitle, url: sourceUrl };
}
