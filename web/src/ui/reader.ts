// Who reads, as far as times go: their own time zone, and the year that it is by the house's clock.
import { createContext, useContext } from 'react';

/** Without a zone times are told in the browser's; without a year no day is told with one unless asked. */
export type Reader = { zone?: string | undefined; year?: string | undefined };

const Context = createContext<Reader>({});

export const ReaderContext = Context.Provider;
export const useReader = () => useContext(Context);
