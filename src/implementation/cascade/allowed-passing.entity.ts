import { Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { Country } from '../../reference/countries/country.entity.js';

/** The coordinator lets one institution pass tasks to another that is not below it: a ministry to a city. */
@Entity()
@Index(['toInstitutionId'])
export class AllowedPassing {
  @ForeignKey(() => Institution) @TextColumn({ primary: true }) fromInstitutionId: string;
  @ForeignKey(() => Institution) @TextColumn({ primary: true }) toInstitutionId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @InstantColumn() allowedAt: string;
  @TextColumn() allowedById: string;
}
