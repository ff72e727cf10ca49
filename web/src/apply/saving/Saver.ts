// Saves a file field by field: 600 ms after the typing stops or on leaving a field, one request at a time, again
// and again until it is acknowledged. What waits is on this device before it is on its way.
import { asProblem, type Problem } from '../../problem';
import type { Changes, Value } from './changes';
import * as change from './changes';
import { meaningOf, type Standing, type Ways } from './standing';

export const calm = 600;

export class Saver {
  private standing: Standing;
  private readonly ways: Ways;
  private readonly listeners = new Set<() => void>();
  private failures = 0;
  private busy = false;
  private running: Promise<void> = Promise.resolve();
  private callOff: () => void = () => undefined;

  constructor(ways: Ways) {
    this.ways = ways;
    this.standing = {
      changes: ways.kept.changes(),
      unread: ways.kept.unread(),
      state: 'rest',
      savedAt: undefined,
      shutBy: undefined,
    };
  }

  readonly look = (): Standing => this.standing;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  type(field: string, value: Value, stored: Value): void {
    this.take(change.typed(this.standing.changes, field, value, stored));
    if (this.standing.state === 'rest' || this.standing.state === 'saving') this.soon(calm);
  }

  /** Text that can't be sent as it stands; undefined once it can, or was dropped. */
  typeUnread(field: string, text: string | undefined): void {
    const { [field]: before, ...rest } = this.standing.unread;
    if (before === text) return;
    this.ways.kept.keepUnread(field, text);
    this.put({ unread: text === undefined ? rest : { ...rest, [field]: text } });
  }

  /** Now rather than later: a field was left, the network is back, somebody signed in again. */
  hurry(): void {
    this.callOff();
    void this.run();
  }

  resume(): void {
    this.failures = 0;
    this.put({ state: 'rest' });
    this.hurry();
  }

  keepMine(field: string): void {
    this.take(change.keepMine(this.standing.changes, field));
    this.hurry();
  }

  takeTheirs(field: string): void {
    this.take(change.takeTheirs(this.standing.changes, field));
  }

  /** Sends all that can go; false when something still waits, for the network or for the person. */
  async settle(): Promise<boolean> {
    this.callOff();
    await this.run();
    return change.waiting(this.standing.changes) === 0;
  }

  stop(): void {
    this.callOff();
  }

  private soon(delay: number): void {
    this.callOff();
    this.callOff = this.ways.later(() => void this.run(), delay);
  }

  private run(): Promise<void> {
    if (!this.busy) this.running = this.sendAll();
    return this.running;
  }

  private async sendAll(): Promise<void> {
    this.busy = true;
    for (let fields = this.next(); fields.length > 0; fields = this.next()) {
      if (!(await this.sendOnce(fields))) break;
    }
    this.busy = false;
  }

  private next(): string[] {
    const { state, changes } = this.standing;
    return state === 'shut' || state === 'signed_out' ? [] : change.batch(changes, this.ways.together);
  }

  /** True when the next ones may go. */
  private async sendOnce(fields: string[]): Promise<boolean> {
    const outgoing = fields.flatMap((field) => {
      const one = this.standing.changes[field];
      return one ? [{ field, value: one.value, was: one.was }] : [];
    });
    this.take(change.leaving(this.standing.changes, fields), { state: 'saving' });
    try {
      const stored = await this.ways.send(outgoing);
      this.failures = 0;
      this.take(change.acknowledged(this.standing.changes, stored), { state: 'rest', savedAt: this.ways.now() });
      return true;
    } catch (thrown) {
      return this.failed(fields, asProblem(thrown));
    }
  }

  private async failed(fields: string[], problem: Problem): Promise<boolean> {
    this.take(change.returned(this.standing.changes, fields));
    const named = fields.filter((field) => problem.of(field) !== undefined);
    const meant = named.length > 0 ? named : fields;
    switch (meaningOf(problem)) {
      case 'conflict':
        return this.conflicts(meant, problem.message);
      case 'refused':
        for (const field of meant) {
          this.take(change.refused(this.standing.changes, field, problem.of(field) ?? problem.message));
        }
        this.put({ state: 'rest' });
        return true;
      case 'signed_out':
        this.put({ state: 'signed_out' });
        return false;
      case 'shut':
        this.put({ state: 'shut', shutBy: problem.message });
        return false;
      case 'again':
        return this.again();
    }
  }

  private again(): false {
    this.failures += 1;
    this.put({ state: 'unreachable' });
    this.soon(change.pause(this.failures));
    return false;
  }

  private async conflicts(fields: string[], told: string): Promise<boolean> {
    try {
      for (const field of fields) {
        const theirs = await this.ways.stored(field);
        this.take(change.changedMeanwhile(this.standing.changes, field, theirs, told));
      }
    } catch {
      return this.again();
    }
    // Nothing differs after all (they wrote and took it back): once more, but not at once.
    if (change.due(this.standing.changes).some((field) => fields.includes(field))) return this.again();
    this.put({ state: 'rest' });
    return true;
  }

  private take(changes: Changes, more: Partial<Standing> = {}): void {
    const before = this.standing.changes;
    for (const field of new Set([...Object.keys(before), ...Object.keys(changes)])) {
      if (before[field] !== changes[field]) this.ways.kept.keep(field, changes[field]);
    }
    this.put({ changes, ...more });
  }

  private put(more: Partial<Standing>): void {
    this.standing = { ...this.standing, ...more };
    for (const listener of this.listeners) listener();
  }
}
