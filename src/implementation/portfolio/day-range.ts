import { InputType } from '@nestjs/graphql';
import { OptionalDayField } from '../../platform/graphql/input-fields.js';

/** From one day to another, both included; either may be open. */
@InputType({ description: 'From one day to another, both included; either may be left open.' })
export class DayRange {
  @OptionalDayField('First day (YYYY-MM-DD).')
  from?: string | null;

  @OptionalDayField('Last day (YYYY-MM-DD).')
  to?: string | null;
}
