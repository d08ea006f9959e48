import { ForeignKey } from 'typeorm';
import { InstantColumn, TextColumn } from '../../platform/database/columns.js';
import { Country } from '../../reference/countries/country.entity.js';

/**
 * A link of a thing to a tracked item. A subclass adds its owner to the key, which begins with the item, and an index
 * on owner and `linkedAt` to come from the owner's side. Items are of several tables and never deleted, so no foreign key holds them.
 */
export abstract class LinkRow {
  @TextColumn({ primary: true }) itemId: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @InstantColumn() linkedAt: string;
  @TextColumn() linkedById: string;
}
