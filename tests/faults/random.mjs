// Chance that can be had again: the same seed, the same numbers (mulberry32).

export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** A whole number from `least` up to and including `most`. */
  between(least, most) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return least + (((mixed ^ (mixed >>> 14)) >>> 0) % (most - least + 1));
  }

  one_of(list) {
    return list[this.between(0, list.length - 1)];
  }
}
