import sql from 'sql-template-tag';

/** The columns of a model (`m`) in the entity's names; the calibration is JSON text. */
export const modelColumns = sql`m.id, m.language, m.number, m.analyser_version as "analyserVersion", m.records,
  m.held_out as "heldOut", m.examples, m.tags, m.calibration, m.learned_at as "learnedAt", m.learned_by_id as "learnedById",
  m.superseded_at as "supersededAt"`;
