import { Module } from '@nestjs/common';
import { ReferenceModule } from '../../reference/reference.module.js';
import { InstitutionUses } from './institution-uses.js';
import { InstitutionLoader } from './institution.loader.js';
import { InstitutionQuery } from './institution.query.js';
import { InstitutionResolver } from './institution.resolver.js';
import { InstitutionService } from './institution.service.js';

/** Ministries and other bodies. */
@Module({
  imports: [ReferenceModule],
  providers: [InstitutionLoader, InstitutionQuery, InstitutionResolver, InstitutionService, InstitutionUses],
  exports: [InstitutionLoader, InstitutionService, InstitutionUses],
})
export class InstitutionsModule {}
