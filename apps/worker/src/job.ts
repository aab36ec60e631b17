/** Work that any worker may do at any time: it may run twice, late, or not at all last night. */
export interface Job {
  /** The queue whose bell wakes it, and its name there. A slow job has a queue of its own. */
  readonly queue: string;
  readonly name: string;
  /** Milliseconds after which it is done again though nobody rang. */
  readonly every: number;
  run(): Promise<unknown>;
}

/** Work that is looked after by a plain timer in each process and by no queue, such as sealing every second. */
export type Chore = Pick<Job, 'name' | 'every' | 'run'>;
