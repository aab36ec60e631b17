/** Titles seen in published role profiles and frameworks: facts, and only the beginning of what a library learns. */
export { behavioural } from './behavioural';
export { awardingBodies, development, qualifications, training } from './activities';
export { knowledge } from './knowledge';
export { skills } from './skills';
export { workActivities } from './work-activities';
