import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { DocumentLoader } from '../../recommendations/documents/document.loader.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Mechanism } from '../../reference/mechanisms/mechanism.entity.js';
import { MechanismLoader } from '../../reference/mechanisms/mechanism.loader.js';
import { UprSession } from '../../reference/upr/upr-session.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { CalendarItem } from './calendar-item.js';
import { CalendarEntry } from './calendar.entities.js';
import { CalendarEntryLoader } from './calendar.loaders.js';

/** Who set a line of the calendar, for whom, and where it is kept. */
@Resolver(() => CalendarItem)
export class CalendarItemFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly mechanisms: MechanismLoader,
    private readonly entries: CalendarEntryLoader,
    private readonly documents: DocumentLoader,
  ) {}

  @ResolveField(() => Country, { nullable: true, description: 'The country.' })
  country({ countryCode }: CalendarItem): Country | null {
    return this.vocabulary.country(countryCode);
  }

  @ResolveField(() => Mechanism, { nullable: true, description: 'The mechanism.' })
  mechanism(
    { mechanismCode }: CalendarItem,
    _: unknown,
    context: ActorContext,
  ): Mechanism | null | Promise<Mechanism | null> {
    return this.mechanisms.of(context, mechanismCode);
  }

  @ResolveField(() => CalendarEntry, {
    nullable: true,
    description: 'The entry; null for what nobody entered in the calendar itself.',
  })
  entry({ entryId }: CalendarItem, _: unknown, context: ActorContext): Promise<CalendarEntry | null> {
    return this.entries.loadIf(context, entryId);
  }

  @ResolveField(() => Document, {
    nullable: true,
    description:
      'The document that set it, or whose recommendations ask for an answer; null where none is here.',
  })
  document({ documentId }: CalendarItem, _: unknown, context: ActorContext): Promise<Document | null> {
    return this.documents.loadIf(context, documentId);
  }

  @ResolveField(() => UprSession, {
    nullable: true,
    description: 'Session of the UPR Working Group that it belongs to; null where it belongs to none.',
  })
  uprSession({ uprSession }: CalendarItem): UprSession | null {
    return this.vocabulary.session(uprSession);
  }
}

/** The same of an entry. */
@Resolver(() => CalendarEntry)
export class CalendarEntryTerms {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly mechanisms: MechanismLoader,
  ) {}

  @ResolveField(() => Mechanism, { nullable: true, description: 'The mechanism that set it.' })
  mechanism(
    { mechanismCode }: CalendarEntry,
    _: unknown,
    context: ActorContext,
  ): Mechanism | null | Promise<Mechanism | null> {
    return this.mechanisms.of(context, mechanismCode);
  }

  @ResolveField(() => UprSession, {
    nullable: true,
    description: 'Session of the UPR Working Group that it belongs to; null where it belongs to none.',
  })
  uprSession({ uprSession }: CalendarEntry): UprSession | null {
    return this.vocabulary.session(uprSession);
  }
}
