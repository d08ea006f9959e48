import { Injectable } from '@nestjs/common';
import { PublicationException } from '../../reference/countries/publication-exception.entity.js';
import { SeriesGoesOver } from '../../recommendations/source/goes-over.js';

/** What is held back of a duplicate stays held back: what goes over with it must not come to light by that. */
@Injectable()
export class ExceptionsInMerge extends SeriesGoesOver<PublicationException> {
  protected readonly hanging = {
    entity: PublicationException,
    table: 'publication_exception',
    column: 'item_id',
    property: 'itemId',
    until: 'ended_at',
    says: 'publication',
  } as const;

  protected differing(mergedId: string, said: string, keptId: string, kept: string | null): string {
    return `Of ${mergedId} you publish ${said}, of ${keptId} ${kept ?? 'what the country publishes'}: say the same of both first.`;
  }
}
