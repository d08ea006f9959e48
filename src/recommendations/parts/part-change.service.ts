import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { takenLabel } from './part-labels.js';
import { partChanged } from './part.events.js';
import type { ChangePartInput } from './part.inputs.js';
import type { PartPayload } from './part.payloads.js';
import { PartStore } from './part.store.js';

/** The coordinator puts right how one part is named or what it says. */
@Injectable()
export class PartChangeService {
  constructor(
    private readonly store: PartStore,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  /** CONFLICT once something hangs on the part: that was said of the old words. */
  async change(actor: Actor, input: ChangePartInput): Promise<PartPayload> {
    const path = ['input', 'id'];
    const part = await this.store.holdPart(actor, input.id, path);
    actor.must('parts:write', part);
    mustStandAt(part, input.version);
    const patch = {
      label: input.label?.trim() ?? part.label,
      text: input.text?.trim() ?? part.text,
    };
    if (patch.label === part.label && patch.text === part.text) return { part };
    const others = await this.store.partsOf(part.recommendationId);
    if (others.some(({ id, label }) => id !== part.id && label === patch.label)) {
      throw takenLabel(patch.label, ['input', 'label']);
    }
    await this.store.mustBeFree([part], path);
    await this.writer.change(part, patch);
    this.events.publish(partChanged(part));
    return { part };
  }
}
