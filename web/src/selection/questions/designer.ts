// What the parts of the question designer share.
import { createContext, useContext } from 'react';
import type { components } from '../../api.gen';
import type { Question } from '../../types';
import type { DragOrder } from '../../ui/order/dragOrder';

export type Consent = components['schemas']['Consent'];
export type Design = { questions: Question[]; consents: Consent[] };

export type Designer = {
  questions: Question[];
  change: (questions: Question[]) => void;
  remove: (question: Question) => void;
  order: DragOrder;
  /** The question whose editor is open. */
  open: string | null;
  setOpen: (key: string | null) => void;
  /** Whether what is missing was asked for: then it is told before a field is left. */
  told: boolean;
};

const Context = createContext<Designer | null>(null);
export const DesignerContext = Context.Provider;

export function useDesigner(): Designer {
  const designer = useContext(Context);
  if (!designer) throw new Error('a part of the question designer outside of it');
  return designer;
}
