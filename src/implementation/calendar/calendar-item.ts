import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDutyEnum, CalendarKindEnum, type CalendarDuty, type CalendarKind } from './calendar-kind.js';
import {
  CalendarStateEnum,
  DateCertaintyEnum,
  type CalendarState,
  type DateCertainty,
} from './calendar.entities.js';

/** One line of the calendar, wherever the date is kept. */
@ObjectType({
  description:
    'One line of the calendar: an entry; or follow-up answers that recommendations of a document ask for; or the country’s session of the UPR Working Group. The latter two stand here while nobody has entered the date itself.',
})
export class CalendarItem {
  @Field(() => ID, { description: 'Tells the lines of the calendar apart. It is no id of a node.' })
  key: string;

  @Field(() => CalendarKindEnum, { description: 'What the day is for.' })
  kind: CalendarKind;

  @Field(() => CalendarDutyEnum, { description: 'Whether the State owes something.' })
  duty: CalendarDuty;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is, in the coordinator’s words; null for what nobody entered: kind and document say it.',
  })
  title: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day, or the first of several (YYYY-MM-DD); null while none is known.',
  })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: 'Last day of what lasts several (YYYY-MM-DD).' })
  endsOn: string | null;

  @Field(() => DateCertaintyEnum, { description: 'How sure the day is.' })
  certainty: DateCertainty;

  @Field(() => CalendarStateEnum, { description: 'What became of it.' })
  state: CalendarState;

  @Field({
    description:
      'The State owes it to the United Nations or another mechanism, and the day is past in the country’s time zone.',
  })
  overdue: boolean;

  @Field(() => Int, {
    description: 'How many recommendations of the document ask for the answer; 0 for other lines.',
  })
  recommendationCount: number;

  countryCode: string;
  mechanismCode: string;
  entryId: string | null;
  documentId: string | null;
  uprSession: number | null;
}
