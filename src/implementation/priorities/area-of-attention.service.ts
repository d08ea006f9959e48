import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { AreaOfAttention } from './area-of-attention.entity.js';
import type { EndAreaOfAttentionInput, NameAreaOfAttentionInput } from './area-of-attention.inputs.js';
import { areaOfAttentionEnded, areaOfAttentionNamed } from './priority.events.js';
import type { AreaOfAttentionPayload } from './priority.payloads.js';

/** What an area of attention means: one of them. */
type Meant = Pick<AreaOfAttention, 'themeCode' | 'groupCode' | 'sdgCode'>;

/** A coordinator enters what documents say the country should attend to first. */
@Injectable()
export class AreaOfAttentionService {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Throws `INVALID` unless exactly one known term is meant, `CONFLICT` where it is named already. */
  async name(actor: Actor, input: NameAreaOfAttentionInput): Promise<AreaOfAttentionPayload> {
    const countryCode = actor.ownCountry;
    actor.must('priorities:weigh', { countryCode });
    const term = await this.termOf(input);
    await this.mustBeNew(countryCode, term);
    const area = Object.assign(new AreaOfAttention(), {
      id: newId('aoa'),
      countryCode,
      title: input.title.trim(),
      ...term,
      source: input.source.trim(),
      sourceOn: input.sourceOn,
      namedAt: this.clock.now(),
      namedById: actor.userId as string,
      endedAt: null,
      endReason: null,
      version: 1,
    });
    await this.writer.add(AreaOfAttention, [area]);
    this.events.publish(areaOfAttentionNamed(area));
    return { areaOfAttention: area };
  }

  async end(actor: Actor, { id, version, reason }: EndAreaOfAttentionInput): Promise<AreaOfAttentionPayload> {
    const countryCode = actor.ownCountry;
    actor.must('priorities:weigh', { countryCode });
    const area = await this.writer.find(AreaOfAttention, id);
    if (area?.countryCode !== countryCode) throw notFound('area of attention', id, ['input', 'id']);
    mustStandAt(area, version);
    if (area.endedAt !== null) throw new UserError('CONFLICT', 'It was ended already.', ['input', 'id']);
    await this.writer.change(area, { endedAt: this.clock.now(), endReason: reason.trim() });
    this.events.publish(areaOfAttentionEnded(area));
    return { areaOfAttention: area };
  }

  private async termOf({
    themeCode = null,
    affectedGroupCode: groupCode = null,
    sdgCode = null,
  }: NameAreaOfAttentionInput): Promise<Meant> {
    if ([themeCode, groupCode, sdgCode].filter((code) => code !== null).length !== 1)
      throw new UserError('INVALID', 'Give one of these: a theme, a group, or an SDG goal or target.', [
        'input',
      ]);
    await this.vocabulary.ensure('themes', themeCode === null ? [] : [themeCode]);
    await this.vocabulary.ensure('groups', groupCode === null ? [] : [groupCode]);
    if (themeCode !== null && !this.vocabulary.theme(themeCode)) throw unknown('themeCode', themeCode);
    if (groupCode !== null && !this.vocabulary.group(groupCode))
      throw unknown('affectedGroupCode', groupCode);
    if (sdgCode !== null && !this.vocabulary.goal(sdgCode) && !this.vocabulary.target(sdgCode))
      throw unknown('sdgCode', sdgCode);
    return { themeCode, groupCode, sdgCode };
  }

  private async mustBeNew(countryCode: string, { themeCode, groupCode, sdgCode }: Meant): Promise<void> {
    const [named] = await this.writer.rows<{ title: string; source: string }>(
      sql`select title, source from area_of_attention where country_code = ${countryCode} and ended_at is null
        and coalesce(theme_code, '') = ${themeCode ?? ''} and coalesce(group_code, '') = ${groupCode ?? ''}
        and coalesce(sdg_code, '') = ${sdgCode ?? ''}`,
    );
    if (named)
      throw new UserError(
        'CONFLICT',
        `It is an area of attention already: "${named.title}" (${named.source}).`,
        ['input'],
      );
  }
}

function unknown(field: string, code: string): UserError {
  return new UserError('INVALID', `"${code}" is in no vocabulary.`, ['input', field]);
}
