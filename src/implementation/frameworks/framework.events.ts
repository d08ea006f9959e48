import type { Fact } from '../../platform/events/fact.js';
import type { Framework, FrameworkItem } from './framework.entities.js';

function about({ id, countryCode, kind }: Framework, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { kind } };
}

export const frameworkCreated = (framework: Framework): Fact => about(framework, 'FrameworkCreated');
export const frameworkChanged = (framework: Framework): Fact => about(framework, 'FrameworkChanged');
export const frameworkClosed = (framework: Framework): Fact => about(framework, 'FrameworkClosed');

function ofItem(
  { id, countryCode, frameworkId }: FrameworkItem,
  name: string,
  more: Fact['data'] = {},
): Fact {
  return { name, countryCode, subjectId: id, data: { frameworkId, ...more } };
}

export const frameworkItemAdded = (item: FrameworkItem): Fact => ofItem(item, 'FrameworkItemAdded');
export const frameworkItemChanged = (item: FrameworkItem): Fact => ofItem(item, 'FrameworkItemChanged');
export const frameworkItemArchived = (item: FrameworkItem): Fact => ofItem(item, 'FrameworkItemArchived');
export const linkedToFrameworkItem = (item: FrameworkItem, count: number): Fact =>
  ofItem(item, 'LinkedToFrameworkItem', { count });
export const unlinkedFromFrameworkItem = (item: FrameworkItem, count: number): Fact =>
  ofItem(item, 'UnlinkedFromFrameworkItem', { count });
