import { Module } from '@nestjs/common';
import { ActionTypeResolver } from './action-types/action-type.resolver.js';
import { CountryResolver } from './countries/country.resolver.js';
import { CountryService } from './countries/country.service.js';
import { EmbargoDays } from './countries/embargo-days.js';
import { GradeResolver, GradeScaleResolver } from './grades/grade-scale.resolver.js';
import { GradeScales } from './grades/grade-scales.js';
import { AffectedGroupResolver } from './groups/affected-group.resolver.js';
import { MechanismLoader } from './mechanisms/mechanism.loader.js';
import { MechanismResolver } from './mechanisms/mechanism.resolver.js';
import { ReferenceData } from './reference-data.js';
import { SdgGoalResolver, SdgIndicatorResolver, SdgTargetResolver } from './sdgs/sdg.resolver.js';
import { ThemeResolver } from './themes/theme.resolver.js';
import { UprResolver } from './upr/upr.resolver.js';
import { SupportTermResolver } from './support/support-term.resolver.js';
import { Vocabulary } from './vocabulary.js';

/** Countries, mechanisms, themes, groups, SDGs, UPR sessions: what every layer above refers to. */
@Module({
  providers: [
    ReferenceData,
    Vocabulary,
    CountryService,
    EmbargoDays,
    CountryResolver,
    MechanismLoader,
    MechanismResolver,
    ThemeResolver,
    AffectedGroupResolver,
    SdgGoalResolver,
    SdgTargetResolver,
    SdgIndicatorResolver,
    UprResolver,
    ActionTypeResolver,
    GradeScales,
    GradeScaleResolver,
    GradeResolver,
    SupportTermResolver,
  ],
  exports: [Vocabulary, GradeScales, MechanismLoader],
})
export class ReferenceModule {}
