import type { Fact } from '../../platform/events/fact.js';
import type { Activity, Milestone } from './activity.entities.js';

function about({ id, countryCode, planId, measureId, institutionId }: Activity, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { planId, measureId, institutionId } };
}

export const activityAdded = (activity: Activity): Fact => about(activity, 'ActivityAdded');
export const activityChanged = (activity: Activity): Fact => about(activity, 'ActivityChanged');
export const activityArchived = (activity: Activity): Fact => about(activity, 'ActivityArchived');

function ofMilestone({ id, countryCode, planId, activityId }: Milestone, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { planId, activityId } };
}

export const milestoneAdded = (milestone: Milestone): Fact => ofMilestone(milestone, 'MilestoneAdded');
export const milestoneChanged = (milestone: Milestone): Fact => ofMilestone(milestone, 'MilestoneChanged');
export const milestoneArchived = (milestone: Milestone): Fact => ofMilestone(milestone, 'MilestoneArchived');
export const milestoneReported = (milestone: Milestone): Fact => ofMilestone(milestone, 'MilestoneReported');
