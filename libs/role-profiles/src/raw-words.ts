import type { Component } from '@app/profile-formats';

const raw: readonly string[] = ['titleRaw', 'depthRaw', 'levelRaw', 'typeRaw'] satisfies (keyof Component['source'])[];

/** A row without how its source put things, which is HR's alone to read, as the source is. What it says stays whole. */
export const withoutRawWords = <Row extends Pick<Component, 'source'>>(row: Row): Row => ({
  ...row,
  source: Object.fromEntries(Object.entries(row.source).filter(([key]) => !raw.includes(key))),
});
