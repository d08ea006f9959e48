/** What an indicator may be on, by the prefix of its id: recommendation, part, cluster, measure, plan. */
export const MEASURED_KINDS = ['rec', 'par', 'clu', 'msr', 'pln'] as const;
