import { Injectable } from '@nestjs/common';
import { GoesOver } from '../../recommendations/source/goes-over.js';
import { Contribution } from './contribution.entity.js';

/** What others have said goes over to the recommendation that stays: a merge silences nobody. */
@Injectable()
export class ContributionsInMerge extends GoesOver<Contribution> {
  protected readonly hanging = {
    entity: Contribution,
    table: 'contribution',
    column: 'item_id',
    property: 'itemId',
  } as const;
}
