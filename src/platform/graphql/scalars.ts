import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/** A calendar day, `YYYY-MM-DD`, text on both sides. */
export const LocalDate = GraphQLLocalDate;

/** An instant, UTC ISO text with milliseconds. */
export const Instant = GraphQLDateTimeISO;
