// What a test throws when this machine can't show it; the message says why.
export class Skipped extends Error {}
