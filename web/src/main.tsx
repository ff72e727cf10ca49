// Starts the front end: words first, so that nothing is ever shown in the wrong language.
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/fonts.css';
import './ui/tones.css';
import './ui/base.css';
import './ui/facade/dusk.css';
import './ui/controls.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { HouseReader } from './app/HouseReader';
import { router } from './app/router';
import { startWords } from './i18n/i18n';
import { cache } from './queries';
import { keepFocus } from './ui/keepFocus';
import { printLight } from './ui/theme/paper';
import { theme } from './ui/theme/theme';
import { cssVariablesResolver } from './ui/theme/variables';

await startWords();
printLight();
keepFocus();

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        <Notifications position="bottom-center" containerWidth={430} />
        <QueryClientProvider client={cache}>
          <HouseReader>
            <Suspense>
              <RouterProvider router={router} />
            </Suspense>
          </HouseReader>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
