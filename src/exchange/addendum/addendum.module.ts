import { Module } from '@nestjs/common';
import { PositionRoundsModule } from '../../implementation/position-rounds/position-rounds.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ExportsModule } from '../exports/exports.module.js';
import { AddendumAudit } from './addendum-audit.js';
import { AddendumExport } from './addendum.export.js';
import { AddendumLoader } from './addendum.loader.js';
import { AddendumResolver } from './addendum.resolver.js';

/** What the State answers to a report of the UPR, as a document. */
@Module({
  imports: [PeopleModule, RecommendationsModule, PositionRoundsModule, ExportsModule],
  providers: [AddendumResolver, AddendumExport, AddendumLoader, AddendumAudit],
})
export class AddendumModule {}
