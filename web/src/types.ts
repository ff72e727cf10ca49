// Short names for the API's types.
import type { components } from './api.gen';

type Schemas = components['schemas'];

export type Role = Exclude<Schemas['Role'], 'guest'>;
export type House = Schemas['HouseLine'];
export type Me = Schemas['Me'];
export type Grant = Schemas['Grant'];
export type SessionLine = Schemas['SessionLine'];
export type TodayLine = Schemas['TodayLine'];
export type Call = Schemas['Call'];
export type CallDetail = Schemas['CallDetail'];
export type Question = Schemas['Question'];
export type Words = Schemas['Words'];
export type Eligibility = Schemas['Eligibility'];
export type Verdict = Schemas['VerdictPage'];
export type ApplicationLine = Schemas['ApplicationLine'];
export type ApplicationDetail = Schemas['ApplicationDetail'];
export type ApplicationStatus = Schemas['Status'];
export type Answer = Schemas['Answer'];
export type Member = Schemas['Member'];
export type HistoryLine = Schemas['HistoryLine'];
export type Note = Schemas['Note'];
export type SavedView = Schemas['SavedView'];
export type Startup = Schemas['Startup'];
export type StartupLine = Schemas['StartupLine'];
export type BulkWish = Schemas['BulkWishInput'];
export type ApplicationChange = Schemas['ApplicationChangeInput'];
export type Version = Schemas['VersionPage'];
export type Found = Schemas['Found'];
export type Fact = Schemas['Fact'];
