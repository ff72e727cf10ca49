// What a history entry remembers beside its address. Words searched may name a person, so they never stand in the address.
import '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    words?: string;
  }
}
