// When a letter was sent, or else written.
import type { LetterLine } from '../types';

export const whenOf = ({ sent_at, made_at }: LetterLine): string => sent_at ?? made_at;
