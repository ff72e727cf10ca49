// The two ways to answer an offer: signed in, by its number; or by the secret of a letter.
import { api, body } from '../api';
import type { OfferDetail } from '../types';

export type Coming = { people: number; desks: number; arrival: string };
export type Answers = {
  accept: (coming: Coming) => Promise<OfferDetail>;
  decline: (reason: string | undefined) => Promise<OfferDetail>;
};

export const answerById = (id: number): Answers => ({
  accept: (coming) => body(api.POST('/api/offers/{id}/acceptance', { params: { path: { id } }, body: coming })),
  decline: (reason) => body(api.POST('/api/offers/{id}/declining', { params: { path: { id } }, body: { reason } })),
});

export const answerByLink = (token: string): Answers => ({
  accept: (coming) => body(api.POST('/api/offer-link/acceptance', { body: { token, coming } })),
  decline: (reason) => body(api.POST('/api/offer-link/declining', { body: { token, reason } })),
});
