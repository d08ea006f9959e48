import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { Language } from '../../reference/languages/language.js';
import { actionTypeConfidence } from './action-type-examples.js';
import { learnFrom, learnFromExamples, splitTag } from './tag-learner.js';
import { TagModel, TagTerm } from './tag-model.entities.js';
import { modelColumns } from './tag-model.sql.js';
import { TaughtTexts } from './taught-texts.js';

/** Fewer say nothing. */
const FEWEST_RECORDS = 20;
const WRITTEN_AT_ONCE = 2_000;

/** Learns the key terms of tags anew, and measures how often suggestions are right. */
@Injectable()
export class TagLearningService {
  constructor(
    private readonly taught: TaughtTexts,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Reads and reckons before anything is written. INVALID where there is too little to learn from. */
  async learn(actor: Actor, language: Language): Promise<TagModel> {
    const learned = await learnFrom(this.taught.imported(language), language);
    if (learned.records < FEWEST_RECORDS)
      throw new UserError(
        'INVALID',
        `There are ${learned.records + learned.heldOut} tagged records in this language: at least ${FEWEST_RECORDS} are needed.`,
        ['input', 'language'],
      );
    const examples = await this.taught.withActionTypes(language);
    const terms = [...learned.terms, ...learnFromExamples(examples, language)];
    const before = await this.current(language);
    const model = Object.assign(new TagModel(), {
      id: newId('tmo'),
      language,
      number: (before?.number ?? 0) + 1,
      analyserVersion: learned.analyserVersion,
      records: learned.records,
      heldOut: learned.heldOut,
      tags: terms.filter(({ term }) => term === '').length,
      examples: examples.length,
      calibration: { ...learned.calibration, ACTION_TYPE: actionTypeConfidence() },
      learnedAt: this.clock.now(),
      learnedById: actor.userId,
      supersededAt: null,
    });
    if (before) await this.retire(before, model.learnedAt);
    await this.writer.add(TagModel, [model]);
    for (let start = 0; start < terms.length; start += WRITTEN_AT_ONCE)
      await this.writer.addUnaudited(
        TagTerm,
        terms.slice(start, start + WRITTEN_AT_ONCE).map(({ tag, term, weight }) => {
          const [kind, code] = splitTag(tag);
          return { modelId: model.id, term, kind, code, weight };
        }),
      );
    this.events.publish({
      name: 'TagTermsLearned',
      countryCode: null,
      subjectId: model.id,
      data: { language, version: model.number, records: model.records },
    });
    return model;
  }

  /** The model stays as a row of history; its terms would only take room. */
  private async retire(before: TagModel, supersededAt: string): Promise<void> {
    await this.writer.change(before, { supersededAt });
    await this.writer.execute(sql`delete from tag_term where model_id = ${before.id}`);
  }

  private async current(language: Language): Promise<TagModel | null> {
    const [row] = await this.writer.rows<TagModel>(
      sql`select ${modelColumns} from tag_model m where m.language = ${language} and m.superseded_at is null`,
    );
    return row ? Object.assign(new TagModel(), row) : null;
  }
}
