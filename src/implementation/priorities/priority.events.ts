import type { Fact } from '../../platform/events/fact.js';
import type { AreaOfAttention } from './area-of-attention.entity.js';
import type { PrioritySetting } from './priority-setting.entity.js';
import type { Priority } from './priority.entities.js';

/** A coordinator decided priorities, or took their own word back (null). */
export const prioritySet = (
  countryCode: string,
  priority: Priority | null,
  changed: number,
  unchanged: number,
): Fact => ({
  name: 'PrioritySet',
  countryCode,
  subjectId: null,
  data: { priority, changed, unchanged },
});

/** A country weighs what is urgent in a new way. */
export const prioritiesWeighed = ({ id, countryCode, number }: PrioritySetting): Fact => ({
  name: 'PrioritiesWeighed',
  countryCode,
  subjectId: id,
  data: { version: number },
});

const about = (
  { id, countryCode, title, themeCode, groupCode, sdgCode }: AreaOfAttention,
  name: string,
): Fact => ({
  name,
  countryCode,
  subjectId: id,
  data: { title, themeCode, groupCode, sdgCode },
});

export const areaOfAttentionNamed = (area: AreaOfAttention): Fact => about(area, 'AreaOfAttentionNamed');
export const areaOfAttentionEnded = (area: AreaOfAttention): Fact => about(area, 'AreaOfAttentionEnded');
