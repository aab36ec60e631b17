/** '1 month', '3 months'. */
export const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

/** A review point as a policy says it: '4 weeks', '3 months'. */
export const pointInWords = ({ weeks, months: count = 0 }: { weeks?: number; months?: number }): string =>
  weeks === undefined ? months(count) : weeks === 1 ? '1 week' : `${weeks} weeks`;
