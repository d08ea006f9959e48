import { Injectable } from '@nestjs/common';
import { GoesOver } from '../../recommendations/source/goes-over.js';
import { Indicator } from './indicator.entities.js';

/** What is measured of a duplicate is measured of the recommendation that stays. */
@Injectable()
export class IndicatorsInMerge extends GoesOver<Indicator> {
  protected readonly hanging = {
    entity: Indicator,
    table: 'indicator',
    column: 'item_id',
    property: 'itemId',
  } as const;
}
