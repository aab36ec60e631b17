/** One job in this process: never beside itself, and once more when it was asked for meanwhile. */
export class Turn {
  private running: Promise<void> | undefined;
  private again = false;
  private startedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly run: () => Promise<unknown>) {}

  /** Runs it, or lets the run under way be followed by another. Rejects as the job does. */
  take(): Promise<void> {
    this.again = true;
    this.running ??= this.work().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Milliseconds since it last began. */
  get age(): number {
    return performance.now() - this.startedAt;
  }

  /** The run under way, if any; for whoever wants to wait for its end. */
  get underWay(): Promise<void> | undefined {
    return this.running;
  }

  private async work(): Promise<void> {
    while (this.again) {
      this.again = false;
      this.startedAt = performance.now();
      await this.run();
    }
  }
}
