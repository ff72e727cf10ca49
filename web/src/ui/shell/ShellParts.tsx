// What the application puts into every page's bar: how to find, what is new, and on phones who one is.
import { createContext, type ReactNode, useContext } from 'react';

type Parts = { find?: ReactNode; bell?: ReactNode; person?: ReactNode };

const Context = createContext<Parts>({});

export const ShellParts = Context.Provider;
export const useShellParts = () => useContext(Context);
