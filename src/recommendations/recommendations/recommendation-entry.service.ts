import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import type { Document } from '../documents/document.entity.js';
import { DocumentEntry } from '../documents/document.entry.js';
import { EntryParts } from './entry-parts.js';
import { Recommendation } from './recommendation.entity.js';
import { recommendationEntered } from './recommendation.events.js';
import type { EnterRecommendationInput } from './recommendation.inputs.js';
import { referenceSort } from './reference-sort.js';
import { checkFollowUp, hashOfTexts } from './source-rules.js';

/** A coordinator enters what no import brings: regional and national mechanisms, fresh reports. */
@Injectable()
export class RecommendationEntryService {
  constructor(
    private readonly documents: DocumentEntry,
    private readonly parts: EntryParts,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async enter(actor: Actor, input: EnterRecommendationInput): Promise<Recommendation> {
    const countryCode = actor.ownCountry;
    actor.must('source:write', { countryCode });
    checkFollowUp(input.followUpRequested, input.followUpDueOn ?? null);
    const document = await this.documents.resolve(actor, input);
    const recommendation = this.row(countryCode, document, input);
    await this.writer.add(Recommendation, [recommendation]);
    await this.parts.write(recommendation, input, actor.userId);
    this.events.publish(recommendationEntered(countryCode, recommendation.id));
    return recommendation;
  }

  private row(countryCode: string, document: Document, input: EnterRecommendationInput): Recommendation {
    const now = this.clock.now();
    const reference = input.reference?.trim() || null;
    return {
      id: newId('rec'),
      countryCode,
      documentId: document.id,
      sourceRecordId: null,
      mechanismCode: document.mechanismCode,
      kind: input.kind,
      origin: 'MANUAL',
      reference,
      referenceSort: referenceSort(reference),
      sectionHeading: input.sectionHeading ?? null,
      issuedOn: document.publishedOn,
      uprCycle: document.uprCycle,
      uprSession: document.uprSession,
      followUpRequested: input.followUpRequested,
      followUpDueOn: input.followUpDueOn ?? null,
      textHash: hashOfTexts(input.texts),
      withdrawnAt: null,
      mergedIntoId: null,
      createdAt: now,
      updatedAt: now,
      version: 1,
    };
  }
}
