import { daysBetween } from '../reminders/stage.js';
import type { EscalationStep } from './escalation.entities.js';

/** An institution that owes an answer, and when the round escalates. */
export interface Owing {
  roundId: string;
  institutionId: string;
  owedBy: string;
  validatorAfterDays: number | null;
  headAfterDays: number | null;
  chairAfterDays: number | null;
}

/** A step whose day has come. */
export interface StepDue {
  roundId: string;
  institutionId: string;
  step: EscalationStep;
  dueOn: string;
}

/** The steps whose day has come, in order; a day on which nobody looked is made up for. */
export function stepsDue(owing: Owing, today: string): StepDue[] {
  const { roundId, institutionId, owedBy } = owing;
  const late = daysBetween(owedBy, today);
  const after: [EscalationStep, number | null][] = [
    ['VALIDATOR', owing.validatorAfterDays],
    ['HEAD', owing.headAfterDays],
    ['CHAIR', owing.chairAfterDays],
  ];
  return after.flatMap(([step, days]) =>
    days !== null && late >= days ? [{ roundId, institutionId, step, dueOn: owedBy }] : [],
  );
}

/** What a step is known by: it is taken once. */
export function keyOfStep({ roundId, institutionId, step, dueOn }: StepDue): string {
  return `${roundId} ${institutionId} ${step} ${dueOn}`;
}
